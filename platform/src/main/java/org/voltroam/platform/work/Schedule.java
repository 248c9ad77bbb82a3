package org.voltroam.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs things later, or again and again, each on its own virtual thread. Ends with its {@link Workers}. */
public final class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Workers workers;
    private final InstantSource clock;

    /** @param clock says what time it is; waiting itself is real */
    public Schedule(Workers workers, InstantSource clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** Something scheduled. */
    public interface Appointment {

        /** It will not start again; a run under way is finished. Cancelling twice does nothing. */
        void cancel();
    }

    /** Runs the work after each pause; runs never overlap, and one that throws is logged and does not end the series. */
    public Appointment every(Duration pause, String task, Runnable work) {
        var cancelled = new CountDownLatch(1);
        workers.start(task, () -> {
            while (waited(cancelled, pause)) {
                attempt(task, work);
            }
        });
        return cancelled::countDown;
    }

    /** Runs the work once, as soon as the clock shows that time; at once when it already does. */
    public Appointment at(Instant time, String task, Runnable work) {
        var cancelled = new CountDownLatch(1);
        workers.start(task, () -> {
            if (reached(time, cancelled)) {
                attempt(task, work);
            }
        });
        return cancelled::countDown;
    }

    /** Looks at the clock now and then: it may be set, or be a simulated one. */
    private boolean reached(Instant time, CountDownLatch cancelled) {
        for (var left = left(time); left.isPositive(); left = left(time)) {
            if (!waited(cancelled, left.compareTo(GLANCE) < 0 ? left : GLANCE)) {
                return false;
            }
        }
        return cancelled.getCount() > 0;
    }

    private Duration left(Instant time) {
        return Duration.between(clock.instant(), time);
    }

    private static boolean waited(CountDownLatch cancelled, Duration pause) {
        try {
            return !cancelled.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void attempt(String task, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("{} failed", task, failed);
        }
    }
}
