package org.voltroam.protocol.http;

import java.time.Duration;
import java.util.Optional;

/** An open WebSocket, server or client side. Safe to use from any thread. */
public interface WebSocket {

    /** Queues a text message. Returns false, and does nothing, when the socket is already closed. */
    boolean send(String text);

    /** Starts the closing handshake; closing twice does nothing. Codes: RFC 6455, 7.4. */
    void close(int code, String reason);

    boolean isOpen();

    /**
     * Asks whether the peer is still there (RFC 6455, 5.5.2), and waits for its answer; false when none comes in that time, or the
     * socket is closed. Blocks. A socket that cannot ask takes it as open.
     */
    default boolean answers(Duration patience) {
        return isOpen();
    }

    /** The peer's address, for logs and limits. */
    String remote();

    /** The sub-protocol the handshake agreed on. */
    default Optional<String> subprotocol() {
        return Optional.empty();
    }
}
