package org.voltroam.platform.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one loop. There are many, but few durations: those of one duration fall due in the order in which they were set, so a
 * line of them for each duration needs no sorting, and to set and to lift one costs next to nothing. Looked at every {@link #GRAIN_MILLIS},
 * as long as there are any. Used on its loop.
 */
final class Deadlines {

    static final int GRAIN_MILLIS = 25;

    private final Loop loop;
    private final Map<Duration, Line> lines = new HashMap<>();
    private boolean looking;

    Deadlines(Loop loop) {
        this.loop = loop;
    }

    /** One deadline, with its neighbours in the line; its own neighbour once lifted. */
    static final class Deadline {

        private final long at;
        private final Runnable missed;
        private Deadline before = this;
        private Deadline after = this;

        private Deadline(long at, Runnable missed) {
            this.at = at;
            this.missed = missed;
        }

        /** What waited for it has happened, or nobody waits any more. May be told twice. */
        void lift() {
            before.after = after;
            after.before = before;
            before = this;
            after = this;
        }
    }

    /** The deadlines of one duration, in a ring that begins and ends at its head. */
    private static final class Line {

        private final Deadline head = new Deadline(0, () -> {});

        void add(Deadline last) {
            last.before = head.before;
            last.after = head;
            head.before.after = last;
            head.before = last;
        }

        boolean isEmpty() {
            return head.after == head;
        }

        @Nullable
        Deadline missed(long now) {
            var first = head.after;
            return first != head && first.at - now <= 0 ? first : null;
        }
    }

    /** @param missed called on the loop, at the deadline or up to one grain later, unless it is lifted before */
    Deadline set(Duration duration, Runnable missed) {
        var deadline = new Deadline(System.nanoTime() + duration.toNanos(), missed);
        lines.computeIfAbsent(duration, anew -> new Line()).add(deadline);
        lookAgain();
        return deadline;
    }

    private void lookAgain() {
        if (!looking) {
            looking = true;
            loop.vertx().setTimer(GRAIN_MILLIS, tick -> look());
        }
    }

    private void look() {
        looking = false;
        for (var line : lines.values().toArray(Line[]::new)) {
            miss(line);
        }
        lines.values().removeIf(Line::isEmpty);
        if (!lines.isEmpty()) {
            lookAgain();
        }
    }

    private static void miss(Line line) {
        var now = System.nanoTime();
        for (var deadline = line.missed(now); deadline != null; deadline = line.missed(now)) {
            deadline.lift();
            deadline.missed.run();
        }
    }
}
