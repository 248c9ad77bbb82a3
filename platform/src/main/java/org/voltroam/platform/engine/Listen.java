package org.voltroam.platform.engine;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.WebSocketEndpoint;

/**
 * What to listen on, and who answers. A HEAD request reaches the gateway as GET; its answer leaves without the body.
 *
 * @param port 0 for any free one
 * @param gateway answers requests
 * @param sockets answers requests that ask for a WebSocket; without it they get 404
 * @param tls null for plain HTTP
 */
public record Listen(
        String host,
        int port,
        Gateway gateway,
        @Nullable WebSocketEndpoint sockets,
        @Nullable Tls tls) {

    /** On a free port of the loopback interface. */
    public static Listen to(Gateway gateway) {
        return new Listen("127.0.0.1", 0, gateway, null, null);
    }

    public Listen on(String newHost, int newPort) {
        return new Listen(newHost, newPort, gateway, sockets, tls);
    }

    public Listen sockets(WebSocketEndpoint endpoint) {
        return new Listen(host, port, gateway, endpoint, tls);
    }

    public Listen tls(Tls newTls) {
        return new Listen(host, port, gateway, sockets, newTls);
    }
}
