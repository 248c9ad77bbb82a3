package org.voltroam.platform.engine;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/** One server's share of one loop: takes connections and requests, and follows the gateway's route. Used on its loop. */
final class Door {

    private final Loop loop;
    private final Limits limits;
    private final Listen listen;
    private final AtomicInteger open;
    private final Guests guests;
    private final HttpServerOptions options;
    private final Map<HttpConnection, Link> links = new HashMap<>();

    /**
     * @param open connections of the whole server
     * @param guests of this door: sockets and streams that must be told when the server closes
     */
    Door(Loop loop, Limits limits, Listen listen, AtomicInteger open, Guests guests) {
        this.loop = loop;
        this.limits = limits;
        this.listen = listen;
        this.open = open;
        this.guests = guests;
        this.options = Options.server(limits, listen);
    }

    void connection(HttpConnection wire) {
        var link = new Link(loop, limits.http(), wire);
        links.put(wire, link);
        loop.watch(link);
        Deflate.replace(wire);
        Framing.replace(wire, options);
        wire.closeHandler(gone -> {
            links.remove(wire);
            loop.forget(link);
            open.decrementAndGet();
        });
        if (open.incrementAndGet() > limits.http().connections()) {
            wire.close();
        }
    }

    void request(HttpServerRequest wire) {
        var link = links.get(wire.connection());
        if (link == null) {
            wire.connection().close();
        } else if (link.isLeaving()) {
            wire.handler(ignored -> {}); // what follows a request that was refused may be a part of it
        } else if ("websocket".equalsIgnoreCase(wire.getHeader("Upgrade"))) {
            Upgrade.ask(loop, limits, link, wire, listen.sockets(), guests);
        } else {
            Inbound.read(loop, limits, link, wire, this::serve);
        }
    }

    private void serve(Serving serving, Request request) {
        follow(route(() -> listen.gateway().route(request), request), serving, request);
    }

    private void follow(Route route, Serving serving, Request request) {
        switch (route) {
            case Route.Answer(var response) -> serving.answer(response);
            case Route.Handle(var handler) -> Threads.http(() -> serving.answer(handle(handler, request)));
            case Route.Later(var thought) ->
                Threads.http(() -> {
                    var found = route(thought, request);
                    loop.run(() -> follow(found, serving, request));
                });
            case Route.Forward forward -> Relay.forward(serving, limits.body(), request, forward);
            case Route.Stream(var source) -> EventWire.open(serving, limits.http(), source, guests);
        }
    }

    private static Route route(Supplier<Route> routing, Request request) {
        try {
            return routing.get();
        } catch (Throwable bug) {
            return new Route.Answer(Fault.answer(request, bug));
        }
    }

    private static Response handle(HttpHandler handler, Request request) {
        try {
            return handler.handle(request);
        } catch (Throwable bug) {
            return Fault.answer(request, bug);
        }
    }
}
