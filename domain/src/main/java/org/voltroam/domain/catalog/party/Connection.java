package org.voltroam.domain.catalog.party;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OCPI platform we exchange data with, and the credentials of both directions.
 *
 * @param name ours for it, unique
 * @param versionsUrl theirs; null until they or we know it
 * @param theirTokenHash SHA-256 of the token they send to us, in hex; the token itself is not kept
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
        @Nullable String ourToken,
        List<Endpoint> endpoints,
        List<Party> parties,
        Instant lastUpdated) {

    public enum State {
        /** We handed out a first token and wait for their registration. */
        INVITED,
        /** Both sides have credentials. */
        CONNECTED
    }

    /** Source: OCPI 2.2.1 version_information_endpoint, Endpoint; role is SENDER or RECEIVER. */
    public record Endpoint(String module, String role, String url) {}

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Connection[" + name + ", " + state + ", " + parties + "]";
    }
}
