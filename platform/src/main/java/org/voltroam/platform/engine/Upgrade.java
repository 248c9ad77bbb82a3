package org.voltroam.platform.engine;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocketEndpoint;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;

/** One request for a WebSocket: asked on a virtual thread, answered on the loop. */
final class Upgrade {

    private static final byte[] NOTHING = {};
    private static final String SUBPROTOCOL = "Sec-WebSocket-Protocol";

    private final Loop loop;
    private final Limits limits;
    private final Serving serving;
    private final Guests guests;

    private Upgrade(Loop loop, Limits limits, Serving serving, Guests guests) {
        this.loop = loop;
        this.limits = limits;
        this.serving = serving;
        this.guests = guests;
    }

    static void ask(
            Loop loop,
            Limits limits,
            Link link,
            HttpServerRequest wire,
            @Nullable WebSocketEndpoint endpoint,
            Guests guests) {
        var upgrade = new Upgrade(loop, limits, new Serving(loop, link, wire, false), guests);
        link.begin();
        if (endpoint == null) {
            upgrade.serving.answer(Response.of(404));
            return;
        }
        wire.pause(); // nothing may come before the endpoint has decided
        var request = new Request(
                Method.GET, wire.uri(), Fields.read(wire.headers()), NOTHING, link.remote(), link.channel());
        Threads.socket(() -> upgrade.decide(endpoint, request));
    }

    private void decide(WebSocketEndpoint endpoint, Request request) {
        try {
            var handshake = endpoint.accept(request);
            loop.run(() -> follow(handshake));
        } catch (Throwable bug) {
            var answer = Fault.answer(request, bug);
            loop.run(() -> follow(new Handshake.Refused(answer)));
        }
    }

    private void follow(Handshake handshake) {
        switch (handshake) {
            case Handshake.Refused(var response) -> {
                serving.wire().resume();
                serving.answer(response);
            }
            case Handshake.Accepted accepted -> accept(accepted);
        }
    }

    /** The engine takes the first sub-protocol the client offers; so the offer is cut down to the chosen one. */
    private void accept(Handshake.Accepted accepted) {
        var wire = serving.wire();
        if (wire.response().closed()) {
            return;
        }
        wire.headers().remove(SUBPROTOCOL);
        accepted.subprotocol().ifPresent(chosen -> wire.headers().set(SUBPROTOCOL, chosen));
        var deflate = Deflate.negotiate(wire, limits.sockets().message());
        wire.toWebSocket()
                .onComplete(
                        socket -> open(accepted, socket, deflate),
                        malformed -> serving.link().end()); // the engine has answered 400 or 426
    }

    private void open(Handshake.Accepted accepted, ServerWebSocket wire, @Nullable Deflate deflate) {
        if (deflate != null) {
            deflate.install(wire);
        }
        ReservedBits.guard(wire, deflate != null);
        serving.link().upgraded();
        new Socket(loop, limits.sockets(), wire, accepted.listener(), guests).opened();
    }
}
