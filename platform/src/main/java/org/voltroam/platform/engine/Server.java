package org.voltroam.platform.engine;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One listening port, shared by all loops. */
public final class Server implements AutoCloseable {

    private static final AtomicInteger FREE_PORTS = new AtomicInteger();

    private final List<Part> parts;
    private final Limits.Http limits;

    private Server(List<Part> parts, Limits.Http limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /** What one loop holds of the server. */
    private record Part(Loop loop, HttpServer wire, Guests guests) {}

    static Server open(Loops loops, Limits limits, Listen listen) {
        var open = new AtomicInteger();
        // A negative port is a free one that all loops share; its number only keeps two servers apart.
        var port = listen.port() == 0 ? -1 - Math.floorMod(FREE_PORTS.getAndIncrement(), 60_000) : listen.port();
        var parts = new ArrayList<Part>();
        for (var loop : loops.all()) {
            var part = part(loop, limits, listen, open);
            parts.add(part);
            try {
                on(loop, () -> part.wire().listen(port, listen.host()));
            } catch (RuntimeException taken) {
                new Server(parts, limits.http()).close();
                throw new IllegalStateException(
                        "cannot listen on " + listen.host() + ":" + listen.port() + ": " + taken.getMessage(), taken);
            }
        }
        return new Server(List.copyOf(parts), limits.http());
    }

    private static Part part(Loop loop, Limits limits, Listen listen, AtomicInteger open) {
        var guests = new Guests();
        var door = new Door(loop, limits, listen, open, guests);
        var wire = loop.vertx()
                .createHttpServer(Options.server(limits, listen))
                .connectionHandler(door::connection)
                .requestHandler(door::request);
        return new Part(loop, wire, guests);
    }

    /** The port it listens on, also when a free one was asked for. */
    public int port() {
        return parts.getFirst().wire().actualPort();
    }

    /** Stops accepting, says goodbye to open sockets and streams, and lets running requests finish for a bounded time. */
    @Override
    public void close() {
        parts.forEach(part -> part.loop().run(part.guests()::dismiss));
        var closing = parts.stream().map(this::shutdown).toList();
        closing.forEach(CompletableFuture::join);
        parts.forEach(this::awaitGuests);
    }

    /** Their listeners write what they know of the end; whoever closes us closes what they write to next. */
    private void awaitGuests(Part part) {
        var gone = new CompletableFuture<Void>();
        part.loop().run(() -> part.guests().whenEmpty(() -> gone.complete(null)));
        gone.completeOnTimeout(null, limits.closing().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private CompletableFuture<Void> shutdown(Part part) {
        return part.wire()
                .shutdown(limits.closing().toMillis(), TimeUnit.MILLISECONDS)
                .toCompletionStage()
                .toCompletableFuture();
    }

    private static <T> void on(Loop loop, java.util.function.Supplier<Future<T>> action) {
        var done = new CompletableFuture<T>();
        loop.run(() -> {
            try {
                action.get().onComplete(done::complete, done::completeExceptionally);
            } catch (RuntimeException refused) {
                done.completeExceptionally(refused);
            }
        });
        done.join();
    }
}
