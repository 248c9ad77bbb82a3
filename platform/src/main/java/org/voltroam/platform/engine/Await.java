package org.voltroam.platform.engine;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.NoResponse.Cause;

/** Where a blocking thread waits for a loop. */
final class Await {

    private static final long GRACE_MILLIS = 1000;

    private Await() {}

    /**
     * Waits for an answer that the loop itself bounds by the deadline; the grace only covers a stuck loop.
     *
     * @param giveUp told when the waiting ends without an answer
     */
    static <T> T answer(CompletableFuture<T> promised, Duration deadline, Runnable giveUp, String place) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("a blocking call on an event loop");
        }
        try {
            return promised.get(deadline.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof NoResponse none
                    ? new NoResponse(none.reason(), String.valueOf(none.getMessage()), none)
                    : new NoResponse(Cause.BROKEN, place + ": " + failed.getMessage(), failed);
        } catch (TimeoutException late) {
            promised.cancel(false);
            giveUp.run();
            throw new NoResponse(Cause.TIMEOUT, "no answer from " + place, late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            promised.cancel(false);
            giveUp.run();
            throw new NoResponse(Cause.BROKEN, "interrupted while waiting for " + place, stop);
        }
    }
}
