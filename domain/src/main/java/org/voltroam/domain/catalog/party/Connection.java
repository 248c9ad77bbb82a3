package org.voltroam.domain.catalog.party;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * An OCPI platform we exchange data with, and the credentials of both directions.
 *
 * @param name ours for it, unique
 * @param versionsUrl theirs; null until they or we know it
 * @param theirTokenHash SHA-256 of the token they send to us, in hex; the token itself is not kept
 * @param invitationHash of the first token we handed out, which opens versions and credentials only; null once it is used up
 * @param ourToken what we send to them; null until the handshake gave us one
 * @param endpoints theirs, of the chosen version
 * @param parties who stands behind this connection
 * @param terms what the operator has decided about it
 * @param quirks how it deviates, as learned or as an operator says
 * @param introduced whom we last said that stand here, ourselves among them; empty where that is not known
 * @param spare another token of theirs that is good as well, while one is exchanged for the other; null at all other times
 */
public record Connection(
        String name,
        State state,
        @Nullable String versionsUrl,
        String version,
        String theirTokenHash,
        @Nullable String invitationHash,
        @Nullable String ourToken,
        List<Endpoint> endpoints,
        List<Party> parties,
        Instant lastUpdated,
        Terms terms,
        @Nullable Spare spare,
        List<Quirk.Noted> quirks,
        List<PartyId> introduced) {

    /** What was written before there were terms has the usual ones, and no quirks. */
    public Connection {
        terms = Objects.requireNonNullElse(terms, Terms.USUAL);
        quirks = Objects.requireNonNullElse(quirks, List.of());
        introduced = Objects.requireNonNullElse(introduced, List.of());
    }

    /** One without quirks. */
    public Connection(
            String name,
            State state,
            @Nullable String versionsUrl,
            String version,
            String theirTokenHash,
            @Nullable String invitationHash,
            @Nullable String ourToken,
            List<Endpoint> endpoints,
            List<Party> parties,
            Instant lastUpdated,
            Terms terms,
            @Nullable Spare spare) {
        this(
                name,
                state,
                versionsUrl,
                version,
                theirTokenHash,
                invitationHash,
                ourToken,
                endpoints,
                parties,
                lastUpdated,
                terms,
                spare,
                List.of(),
                List.of());
    }

    public Connection(
            String name,
            State state,
            @Nullable String versionsUrl,
            String version,
            String theirTokenHash,
            @Nullable String invitationHash,
            @Nullable String ourToken,
            List<Endpoint> endpoints,
            List<Party> parties,
            Instant lastUpdated) {
        this(
                name,
                state,
                versionsUrl,
                version,
                theirTokenHash,
                invitationHash,
                ourToken,
                endpoints,
                parties,
                lastUpdated,
                Terms.USUAL,
                null);
    }

    public enum State {
        /** We handed out a first token and wait for their registration. */
        INVITED,
        /** They have registered, and an operator has yet to say yes: only versions and credentials are open to them. */
        AWAITING_APPROVAL,
        /** Both sides have credentials. */
        CONNECTED,
        /** An operator holds it up: only versions and credentials are open to them, and nothing is sent. */
        SUSPENDED,
        /** One of the two has ended it. */
        ENDED
    }

    /**
     * A second token.
     *
     * @param former true for the one before, false for one that the peer has yet to accept
     * @param until when it is good no longer
     */
    public record Spare(String hash, boolean former, Instant until) {

        boolean isGood(String shown, Instant now) {
            return hash.equals(shown) && now.isBefore(until);
        }
    }

    /** A peer we have not heard of yet and will let register with an invitation. */
    public static Connection invitation(String name, String version, String invitationHash, Instant now) {
        return invitation(name, version, invitationHash, Terms.USUAL, now);
    }

    public static Connection invitation(String name, String version, String invitationHash, Terms terms, Instant now) {
        return new Connection(
                name, State.INVITED, null, version, "", invitationHash, null, List.of(), List.of(), now, terms, null);
    }

    /** The other side has answered our registration. */
    public Connection connected(String token, List<Endpoint> theirs, List<Party> behind, Instant now) {
        return new Connection(
                name,
                State.CONNECTED,
                versionsUrl,
                version,
                theirTokenHash,
                null,
                token,
                theirs,
                behind,
                now,
                terms,
                null,
                quirks,
                introduced);
    }

    /** The invitation is used up: the peer has shown that it holds its own token. */
    public Connection withoutInvitation() {
        return copy(state, theirTokenHash, null, ourToken, terms, null, lastUpdated);
    }

    /** Neither side's tokens are good any more. */
    public Connection ended() {
        return copy(State.ENDED, "", null, null, terms, null, lastUpdated);
    }

    public Connection with(State other, Instant now) {
        return copy(other, theirTokenHash, invitationHash, ourToken, terms, spare, now);
    }

    public Connection with(Terms other, Instant now) {
        return copy(state, theirTokenHash, invitationHash, ourToken, other, spare, now);
    }

    public Connection with(@Nullable Spare other) {
        return copy(state, theirTokenHash, invitationHash, ourToken, terms, other, lastUpdated);
    }

    public Connection with(List<Party> behind) {
        return new Connection(
                name,
                state,
                versionsUrl,
                version,
                theirTokenHash,
                invitationHash,
                ourToken,
                endpoints,
                behind,
                lastUpdated,
                terms,
                spare,
                quirks,
                introduced);
    }

    /** The same with what is known of how it deviates, the newest word on each quirk last. */
    public Connection withQuirks(List<Quirk.Noted> noted) {
        return told(noted, introduced);
    }

    /** The same after we have introduced ourselves, and those we lead to. */
    public Connection introducedTo(List<PartyId> all) {
        return told(quirks, List.copyOf(all));
    }

    /** The same with this word on a quirk in the place of the one before; what an operator has said is not overruled by learning. */
    public Connection noted(Quirk.Noted word) {
        var before =
                quirks.stream().filter(each -> each.quirk() == word.quirk()).findFirst();
        if (word.learned() && before.isPresent()) {
            return this;
        }
        return withQuirks(Stream.concat(quirks.stream().filter(each -> each.quirk() != word.quirk()), Stream.of(word))
                .toList());
    }

    /** What is known of a quirk is forgotten, so that it can be learned again. */
    public Connection forgotten(Quirk quirk) {
        return withQuirks(quirks.stream().filter(each -> each.quirk() != quirk).toList());
    }

    public boolean has(Quirk quirk) {
        for (var noted : quirks) { // no stream: asked for every message that crosses a hub
            if (noted.quirk() == quirk) {
                return noted.holds();
            }
        }
        return false;
    }

    private Connection told(List<Quirk.Noted> noted, List<PartyId> shown) {
        return new Connection(
                name,
                state,
                versionsUrl,
                version,
                theirTokenHash,
                invitationHash,
                ourToken,
                endpoints,
                parties,
                lastUpdated,
                terms,
                spare,
                List.copyOf(noted),
                shown);
    }

    public Connection withOurToken(@Nullable String token) {
        return copy(state, theirTokenHash, invitationHash, token, terms, spare, lastUpdated);
    }

    private Connection copy(
            State otherState,
            String theirHash,
            @Nullable String invitation,
            @Nullable String ours,
            Terms otherTerms,
            @Nullable Spare otherSpare,
            Instant now) {
        return new Connection(
                name,
                otherState,
                versionsUrl,
                version,
                theirHash,
                invitation,
                ours,
                endpoints,
                parties,
                now,
                otherTerms,
                otherSpare,
                quirks,
                introduced);
    }

    /** Whether a token with this hash is good now. */
    public boolean accepts(String hash, Instant now) {
        return hash.equals(theirTokenHash)
                || (hash.equals(invitationHash) && !terms.isOver(now))
                || (spare != null && spare.isGood(hash, now));
    }

    /** Whether messages may cross it; the credentials can be exchanged all the same. */
    public boolean isOpen() {
        return switch (state) {
            case INVITED, CONNECTED -> true;
            case AWAITING_APPROVAL, SUSPENDED, ENDED -> false;
        };
    }

    /** Where the peer is, {@code https://host:port} each. */
    public List<String> origins() {
        return Stream.concat(Stream.ofNullable(versionsUrl), endpoints.stream().map(Endpoint::url))
                .map(Connection::origin)
                .distinct()
                .sorted()
                .toList();
    }

    /** Scheme, host and port of a URL, in lower case: whoever answers there is one machine to us. What is no URL stays what it is. */
    public static String origin(String url) {
        var scheme = url.indexOf("://");
        var at = scheme < 0 ? url.length() : scheme + 3;
        while (at < url.length() && "/?#\\".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return url.substring(0, at).toLowerCase(Locale.ROOT);
    }

    /** Where the peer would be after a change, and neither was before nor may go. */
    public List<String> strangeOrigins(Connection after) {
        var mine = origins();
        return mine.isEmpty()
                ? List.of()
                : after.origins().stream()
                        .filter(origin ->
                                !mine.contains(origin) && !terms.approved().contains(origin))
                        .toList();
    }

    /** Where the peer serves an interface of a module. */
    public Optional<String> endpoint(String module, String role) {
        for (var endpoint : endpoints) { // no stream: asked for every message that crosses a hub
            if (endpoint.module().equals(module) && endpoint.role().equals(role)) {
                return Optional.of(endpoint.url());
            }
        }
        return Optional.empty();
    }

    /** Whether we have handed out a token of theirs and have yet to hear who they are: it may be in use before their answer is here. */
    public boolean isRegistering() {
        return state == State.INVITED && !theirTokenHash.isEmpty();
    }

    /** A hub is a party of its own and may name others that it leads to. */
    public boolean isHub() {
        return parties.stream().anyMatch(party -> party.role() == Role.HUB);
    }

    public boolean speaksFor(PartyId party) {
        for (var behind : parties) {
            if (behind.id().equals(party)) {
                return true;
            }
        }
        return false;
    }

    /** Source: OCPI 2.2.1 version_information_endpoint, Endpoint; role is SENDER or RECEIVER. */
    public record Endpoint(String module, String role, String url) {}

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Connection[" + name + ", " + state + ", " + parties + "]";
    }
}
