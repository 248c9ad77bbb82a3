package org.voltroam.domain.catalog.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        Instant lastUpdated) {

    public enum State {
        /** We handed out a first token and wait for their registration. */
        INVITED,
        /** Both sides have credentials. */
        CONNECTED,
        /** The peer has ended it. */
        ENDED
    }

    /** A peer we have not heard of yet and will let register with an invitation. */
    public static Connection invitation(String name, String version, String invitationHash, Instant now) {
        return new Connection(name, State.INVITED, null, version, "", invitationHash, null, List.of(), List.of(), now);
    }

    public Connection connected(String token, List<Endpoint> theirs, List<Party> behind, Instant now) {
        return new Connection(
                name, State.CONNECTED, versionsUrl, version, theirTokenHash, null, token, theirs, behind, now);
    }

    /** The invitation is used up: the peer has shown that it holds its own token. */
    public Connection withoutInvitation() {
        return new Connection(
                name, state, versionsUrl, version, theirTokenHash, null, ourToken, endpoints, parties, lastUpdated);
    }

    /** Neither side's tokens are good any more. */
    public Connection ended() {
        return new Connection(name, State.ENDED, versionsUrl, version, "", null, null, endpoints, parties, lastUpdated);
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
