package org.voltroam.protocol.http;

import java.util.Optional;

/**
 * Decides over a WebSocket handshake (RFC 6455). {@link #accept} may block: the engine runs it on a virtual thread.
 */
@FunctionalInterface
public interface WebSocketEndpoint {

    Handshake accept(Request request);

    sealed interface Handshake {

        /** The upgrade is not made; the response (401, 404, 400...) is the answer. */
        record Refused(Response response) implements Handshake {}

        /**
         * The upgrade is made.
         *
         * @param subprotocol the chosen one, of those the client offered
         * @param listener what hears the socket from the first frame on
         */
        record Accepted(Optional<String> subprotocol, Listener listener) implements Handshake {}
    }

    /**
     * Hears one socket. Calls arrive one after the other, in the order of the frames, on a virtual thread: they may block, and
     * then only this socket waits.
     */
    interface Listener {

        void opened(WebSocket socket);

        void text(WebSocket socket, String message);

        /** The socket is gone, whoever closed it and however. Called exactly once after {@link #opened}. */
        void closed(WebSocket socket, int code);
    }
}
