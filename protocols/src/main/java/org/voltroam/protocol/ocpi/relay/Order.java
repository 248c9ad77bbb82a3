package org.voltroam.protocol.ocpi.relay;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Gateway.Exchange;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Response;

/**
 * Pushes of one object to one receiver go out one after the other, as they came; those of different objects go side by side. What comes
 * while another is under way waits, on a thread of its own, until that one has its answer.
 *
 * <p>Source: our own rule where OCPI is silent: an older state that overtakes a newer one would undo it at receivers that do not compare
 * last_updated (2.2.1 transport_and_format, Pull and Push).
 */
final class Order {

    private final ConcurrentHashMap<String, Turn> last = new ConcurrentHashMap<>();

    /**
     * Takes its turn now; runs on the event loop and does not wait there.
     *
     * @param object which, and at whom
     * @param route asked for when it is its turn
     * @param patience how long the one before may take
     * @param tooLong what becomes of it after that: it is not sent, for it would overtake the other
     */
    Route next(String object, Supplier<Route> route, Duration patience, Supplier<Route> tooLong) {
        var turn = new Turn(object, new CountDownLatch(1));
        var before = last.put(object, turn);
        return before == null
                ? begun(turn, route)
                : new Route.Later(() -> before.isOver(patience) ? begun(turn, route) : begun(turn, tooLong));
    }

    private Route begun(Turn turn, Supplier<Route> route) {
        try {
            return watched(turn, route.get());
        } catch (RuntimeException | Error bug) {
            over(turn);
            throw bug;
        }
    }

    private Route watched(Turn turn, Route route) {
        return switch (route) {
            case Route.Answer known -> {
                over(turn);
                yield known;
            }
            case Route.Stream stream -> {
                over(turn);
                yield stream;
            }
            case Route.Handle(var handler) ->
                new Route.Handle(request -> {
                    try {
                        return handler.handle(request);
                    } finally {
                        over(turn);
                    }
                });
            case Route.Later(var thought) -> new Route.Later(() -> begun(turn, thought));
            case Route.Forward(var request, var deadline, var exchange) ->
                new Route.Forward(request, deadline, new Ending(exchange, () -> over(turn)));
        };
    }

    private void over(Turn turn) {
        turn.done().countDown();
        last.remove(turn.object(), turn);
    }

    private record Turn(String object, CountDownLatch done) {

        boolean isOver(Duration patience) {
            try {
                return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private record Ending(Exchange exchange, Runnable end) implements Exchange {

        @Override
        public Response answered(Response response) {
            try {
                return exchange.answered(response);
            } finally {
                end.run();
            }
        }

        @Override
        public Response failed(NoResponse cause) {
            try {
                return exchange.failed(cause);
            } finally {
                end.run();
            }
        }

        @Override
        public boolean blocks() {
            return exchange.blocks();
        }
    }
}
