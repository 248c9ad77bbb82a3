package org.voltroam.protocol.ocpi.relay;

import org.jspecify.annotations.Nullable;

/** What becomes of a request that may hold a URL of its sender's. */
sealed interface Outgoing {

    /**
     * It may go out.
     *
     * @param rest path and query below the receiver's endpoint
     * @param ticket the id of the one that stands for its response_url; null where it has none
     */
    record Ready(String rest, byte[] body, @Nullable String ticket) implements Outgoing {}

    /** @param why fit to be told to its sender */
    record Wrong(String why) implements Outgoing {}
}
