package org.voltroam.testkit.station;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one lock of a station, and the bell that rings whenever something under it has changed. */
final class Signal {

    /** Long enough to mean for ever. */
    static final Duration FOR_EVER = Duration.ofDays(36_500);

    synchronized void change(Runnable change) {
        change.run();
        notifyAll();
    }

    synchronized <T> T read(Supplier<T> value) {
        return value.get();
    }

    /** Waits until the condition holds, at most so long; says whether it does. */
    synchronized boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }
}
