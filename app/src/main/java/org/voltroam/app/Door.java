package org.voltroam.app;

import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocketEndpoint;

/**
 * The port is open before the roles are there, because they want to know its number. Until they are, the answer is 503: come again.
 */
final class Door implements Gateway, WebSocketEndpoint {

    private static final Response LATER = Response.text(503, "starting").header("Retry-After", "1");

    private volatile Gateway gateway = request -> new Route.Answer(LATER);
    private volatile WebSocketEndpoint sockets = request -> new Handshake.Refused(LATER);

    void open(Gateway requests, WebSocketEndpoint upgrades) {
        gateway = requests;
        sockets = upgrades;
    }

    @Override
    public Route route(Request request) {
        return gateway.route(request);
    }

    @Override
    public Handshake accept(Request request) {
        return sockets.accept(request);
    }
}
