package org.voltroam.platform.engine;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Work done strictly in order by at most one virtual thread, which exists only while there is some. Empty, it is a few bytes.
 */
final class Mailbox {

    private final int capacity;
    private final Runnable roomAgain;
    private @Nullable ArrayDeque<Runnable> waiting;
    private boolean draining;
    private boolean full;

    /** @param roomAgain told, on the draining thread, when a full box is half empty again */
    Mailbox(int capacity, Runnable roomAgain) {
        this.capacity = capacity;
        this.roomAgain = roomAgain;
    }

    /** Never refuses; returns false when no more should come until there is room again. */
    synchronized boolean add(Runnable work) {
        if (waiting == null) {
            waiting = new ArrayDeque<>(4);
        }
        waiting.add(work);
        full |= waiting.size() >= capacity;
        if (!draining) {
            draining = true;
            Threads.socket(this::drain);
        }
        return !full;
    }

    private void drain() {
        for (var work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private @Nullable Runnable next() {
        Runnable work;
        boolean room;
        synchronized (this) {
            work = waiting == null ? null : waiting.poll();
            room = full && (waiting == null || waiting.size() <= capacity / 2);
            if (room) {
                full = false;
            }
            if (work == null) {
                waiting = null;
                draining = false;
            }
        }
        if (room) {
            roomAgain.run();
        }
        return work;
    }
}
