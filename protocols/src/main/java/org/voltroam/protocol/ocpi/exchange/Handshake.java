package org.voltroam.protocol.ocpi.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Spare;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.domain.catalog.party.Terms;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.client.Reply.Answered;
import org.voltroam.protocol.ocpi.client.Reply.Declined;
import org.voltroam.protocol.ocpi.client.Reply.NoAnswer;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.exchange.Discovery.Found;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.CredentialsRole;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * How two platforms get to know each other. Source: OCPI 2.2.1 credentials, Registration.
 *
 * <p>Token A comes out of band and opens the door once. The one who registers chooses the version and hands out token B before it
 * asks, since the other side reads our endpoints with it while we wait; the answer brings token C. A connection keeps its version
 * until it is renewed in another.
 */
public final class Handshake {

    /** How long a token is good after another took its place by our wish. */
    public static final Duration OVERLAP = Duration.ofHours(1);

    private final OcpiClient client;
    private final Discovery discovery;
    private final Supplier<String> newToken;
    private final Supplier<String> newRequestId;
    private final InstantSource clock;

    /**
     * @param newToken 256 random bits as printable text
     * @param newRequestId unique
     */
    public Handshake(
            OcpiClient client,
            Discovery discovery,
            Supplier<String> newToken,
            Supplier<String> newRequestId,
            InstantSource clock) {
        this.client = client;
        this.discovery = discovery;
        this.newToken = newToken;
        this.newRequestId = newRequestId;
        this.clock = clock;
    }

    /**
     * How we introduce ourselves.
     *
     * @param parties of this platform; for a hub the hub first, then whom it leads to
     */
    public record Self(String versionsUrl, List<Party> parties) {

        /** Who we say that we are and lead to. */
        public List<PartyId> ids() {
            return parties.stream().map(Party::id).distinct().sorted().toList();
        }

        Credentials credentials(String token) {
            return new Credentials(
                    token,
                    versionsUrl,
                    parties.stream().map(CredentialsRole::of).toList());
        }
    }

    /**
     * Whom we register at. The token is a secret and stays out of logs.
     *
     * @param name ours for it
     * @param token the first one, or the one we have from it
     * @param version to speak; null for the highest that both do
     */
    public record Host(
            String name,
            String versionsUrl,
            String token,
            @Nullable String version) {

        @Override
        public String toString() {
            return "Host[" + name + ", " + versionsUrl + "]";
        }
    }

    /**
     * Registers us at a peer.
     *
     * @param save keeps the connection durably; called before we send token B and again when token C is there
     */
    public Reply<Connection> register(Host host, Self self, Consumer<Connection> save) {
        return complete(discovery.of(host.versionsUrl(), host.token(), host.version()))
                .then(found -> {
                    var tokenB = newToken.get();
                    var asked = asked(host, found, tokenB);
                    save.accept(asked);
                    var reply = send(Method.POST, host, found, self, tokenB)
                            .map(answer -> asked.connected(
                                            answer.token(),
                                            found.details().endpoints(),
                                            parties(answer),
                                            clock.instant())
                                    .introducedTo(self.ids()));
                    if (reply instanceof Answered<Connection>(var connected, var headers, var violations)) {
                        save.accept(connected);
                    }
                    return reply;
                });
    }

    /**
     * Registers us anew at a peer that knows us, because it or we have moved or want another version: reads its endpoints again and
     * tells it ours. Until it has answered everything stays as it is, and its old token is good beside the new one until it has used
     * that or {@link #OVERLAP} is over: no request of its fails meanwhile.
     *
     * @param save keeps the connection: with the new token beside the old one, then with what became of it
     */
    public Reply<Connection> renew(Host host, Connection known, Self self, Consumer<Connection> save) {
        return discovery.of(host.versionsUrl(), host.token(), host.version()).then(found -> {
            var tokenB = newToken.get();
            save.accept(known.with(new Spare(CredentialsToken.hash(tokenB), false, overlapEnd())));
            var reply = send(Method.PUT, host, found, self, tokenB)
                    .map(answer -> renewed(host, known, found, answer, tokenB).introducedTo(self.ids()));
            switch (reply) {
                case Answered<Connection>(var renewed, var headers, var violations) -> save.accept(renewed);
                case Declined<Connection> refused -> save.accept(known); // nothing has changed for either side
                case Reply.NotNow<Connection> busy -> save.accept(known);
                case NoAnswer<Connection> unclear -> {} // it may use the new token from now on, or the old one
            }
            return reply;
        });
    }

    /** Ends it at a peer: neither side's token is good there any more. */
    public Reply<Boolean> leave(Connection known) {
        var token = known.ourToken();
        var wire = discovery.wires().of(known.version());
        var url = known.endpoints().stream()
                .filter(endpoint -> endpoint.module().equals("credentials"))
                .map(Connection.Endpoint::url)
                .findFirst();
        return token == null || wire.isEmpty() || url.isEmpty()
                ? new Declined<>(0, 0, known.name() + " is not connected")
                : client.send(
                        Request.of(Method.DELETE, url.get()),
                        wire.get().manners().authorization(known),
                        Routing.ids(newRequestId.get()));
    }

    private Connection renewed(Host host, Connection known, Found found, Credentials answer, String tokenB) {
        var former = known.theirTokenHash().isEmpty() ? null : new Spare(known.theirTokenHash(), true, overlapEnd());
        return new Connection(
                known.name(),
                Connection.State.CONNECTED,
                host.versionsUrl(),
                found.wire().version(),
                CredentialsToken.hash(tokenB),
                null,
                answer.token(),
                found.details().endpoints(),
                parties(answer),
                clock.instant(),
                known.terms(),
                former,
                seen(known, found),
                known.introduced());
    }

    private Instant overlapEnd() {
        return clock.instant().plus(OVERLAP);
    }

    private Connection asked(Host host, Found found, String tokenB) {
        return new Connection(
                host.name(),
                Connection.State.INVITED,
                host.versionsUrl(),
                found.wire().version(),
                CredentialsToken.hash(tokenB),
                null,
                null,
                found.details().endpoints(),
                List.of(),
                clock.instant(),
                Terms.USUAL,
                null,
                noted(found),
                List.of());
    }

    /** What was known of a peer's quirks, and what has been seen now. */
    private List<Quirk.Noted> seen(Connection known, Found found) {
        var all = known;
        for (var noted : noted(found)) {
            all = all.noted(noted);
        }
        return all.quirks();
    }

    private List<Quirk.Noted> noted(Found found) {
        return found.quirks().entrySet().stream()
                .map(seen -> new Quirk.Noted(seen.getKey(), true, true, seen.getValue(), clock.instant()))
                .toList();
    }

    /**
     * Takes a peer's registration: reads its endpoints and gives it a token of its own.
     *
     * @param known the connection whose invitation or token it used
     * @param wire of the version it chose by asking there
     * @return the connection to keep, and the token C that goes back
     */
    public Reply<Accepted> accept(Connection known, Wire wire, Credentials theirs) {
        return complete(discovery.of(theirs.url(), theirs.token(), wire.version()))
                .map(found -> {
                    var tokenC = newToken.get();
                    var connected = new Connection(
                            known.name(),
                            stateAfter(known),
                            theirs.url(),
                            wire.version(),
                            CredentialsToken.hash(tokenC),
                            known.terms().isStanding() ? known.invitationHash() : null,
                            theirs.token(),
                            found.details().endpoints(),
                            parties(theirs),
                            clock.instant(),
                            known.terms(),
                            null,
                            seen(known, found),
                            known.introduced());
                    return new Accepted(connected, tokenC);
                });
    }

    /** Exchanging tokens lets nobody in whom an operator holds up. */
    private static Connection.State stateAfter(Connection known) {
        return switch (known.state()) {
            case INVITED -> known.terms().approval() ? Connection.State.AWAITING_APPROVAL : Connection.State.CONNECTED;
            case AWAITING_APPROVAL, SUSPENDED -> known.state();
            case CONNECTED, ENDED -> Connection.State.CONNECTED;
        };
    }

    /** The token is a secret and stays out of logs. */
    public record Accepted(Connection connection, String tokenC) {
        @Override
        public String toString() {
            return "Accepted[" + connection + "]";
        }
    }

    private Reply<Credentials> send(Method method, Host host, Found found, Self self, String tokenB) {
        var url = found.details().credentialsUrl();
        if (url.isEmpty()) {
            return new NoAnswer<>(NoResponse.Cause.BROKEN, "the peer lists no credentials endpoint");
        }
        var codec = found.wire().credentials();
        var body = Json.bytes(codec.write(self.credentials(tokenB)));
        return client.object(
                Request.json(method, url.get(), body),
                found.authorization(host.token()),
                Routing.ids(newRequestId.get()),
                in -> codec.read(in, Parties.NOBODY));
    }

    /** All that we cannot do without is credentials: which modules a partner serves is its own affair. */
    private static Reply<Found> complete(Reply<Found> discovered) {
        return discovered.then(found -> found.details().credentialsUrl().isPresent()
                ? discovered
                : new Declined<>(
                        200, StatusCode.NO_MATCHING_ENDPOINTS.number(), "the peer lists no credentials endpoint"));
    }

    private List<Party> parties(Credentials credentials) {
        return credentials.roles().stream()
                .map(role -> role.party(clock.instant()))
                .toList();
    }
}
