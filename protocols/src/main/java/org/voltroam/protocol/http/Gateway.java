package org.voltroam.protocol.http;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What a server does with a request once its head and body are here: answer it, hand it to a handler, or forward it.
 *
 * <p>{@link #route} runs on the engine's event loop, for every request: it looks things up in memory and never blocks. This is
 * the one place where the hub's relay avoids a thread per request.
 */
@FunctionalInterface
public interface Gateway {

    Route route(Request request);

    /** A gateway that hands everything to one handler. */
    static Gateway to(HttpHandler handler) {
        var route = new Route.Handle(handler);
        return request -> route;
    }

    /**
     * This gateway as a handler, without an engine: what it forwards goes out through a client. Streams have no place here and are
     * answered with 406.
     */
    default HttpHandler through(HttpHandler client) {
        return request -> followed(route(request), request, client);
    }

    private static Response followed(Route route, Request request, HttpHandler client) {
        return switch (route) {
            case Route.Answer(var response) -> response;
            case Route.Handle(var handler) -> handler.handle(request);
            case Route.Later(var thought) -> followed(thought.get(), request, client);
            case Route.Stream stream -> Response.of(406);
            case Route.Forward(var out, var deadline, var exchange) -> {
                try {
                    yield exchange.answered(client.handle(out));
                } catch (NoResponse none) {
                    yield exchange.failed(none);
                }
            }
        };
    }

    sealed interface Route {

        /** Known at once. */
        record Answer(Response response) implements Route {}

        /** To be thought about: run on a virtual thread, may block. */
        record Handle(HttpHandler handler) implements Route {}

        /** To be found out first, on a virtual thread: for a request that has to be read before it can go on. */
        record Later(Supplier<Route> thought) implements Route {}

        /** A stream of server-sent events that stays open until either side closes it. */
        record Stream(EventSource source) implements Route {}

        /**
         * Sent on as bytes.
         *
         * @param request what goes out, with its absolute URL; the body is usually the very array that came in
         * @param deadline how long the other side may take, from now
         * @param exchange what becomes of the outcome
         */
        record Forward(Request request, Duration deadline, Exchange exchange) implements Route {}
    }

    /** The two ends of a forwarded request. */
    interface Exchange {

        /** The answer that goes back, from the one that came. Runs on the event loop unless {@link #blocks}. */
        Response answered(Response response);

        /** The answer that goes back when none came. Runs where {@link #answered} runs. */
        Response failed(NoResponse cause);

        /** True when {@link #answered} stores something before the answer leaves: then it runs on a virtual thread. */
        default boolean blocks() {
            return false;
        }
    }
}
