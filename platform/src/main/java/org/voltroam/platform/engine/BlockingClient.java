package org.voltroam.platform.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/** The HTTP client as a function, for threads that may block. */
final class BlockingClient implements HttpHandler {

    private final Loops loops;
    private final int limit;
    private final Duration deadline;

    BlockingClient(Loops loops, int limit, Duration deadline) {
        this.loops = loops;
        this.limit = limit;
        this.deadline = deadline;
    }

    @Override
    public Response handle(Request request) {
        var loop = loops.next();
        var promised = new CompletableFuture<Response>();
        var sent = new AtomicReference<@Nullable Outbound>();
        loop.run(() -> {
            if (!promised.isDone()) {
                sent.set(Outbound.send(loop, limit, request, deadline, completing(promised)));
            }
        });
        return Await.answer(promised, deadline, () -> loop.run(() -> abandon(sent.get())), Causes.place(request));
    }

    private static Outcome completing(CompletableFuture<Response> promised) {
        return new Outcome() {
            @Override
            public void response(Response response) {
                promised.complete(response);
            }

            @Override
            public void none(NoResponse cause) {
                promised.completeExceptionally(cause);
            }
        };
    }

    private static void abandon(@Nullable Outbound sent) {
        if (sent != null) {
            sent.abandon();
        }
    }
}
