package org.voltroam.protocol.http;

import java.util.List;

/** Opens WebSockets. */
@FunctionalInterface
public interface WebSocketClient {

    /**
     * Connects and returns once the handshake is complete.
     *
     * @param request GET with the absolute ws:// or wss:// URL and its headers
     * @throws NoResponse when the peer cannot be reached or refuses the upgrade (then the message names the status)
     */
    WebSocket connect(Request request, List<String> subprotocols, WebSocketEndpoint.Listener listener);
}
