package org.voltroam.platform.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns threads: what is started here ends with {@link #close} at the latest. A task that throws is logged; nothing else hears
 * of it.
 */
public final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param name stands before the task's name in every thread's name */
    public Workers(String name) {
        this.name = name;
    }

    /** Starts the task on a virtual thread of its own. */
    public void start(String task, Runnable work) {
        start(Thread.ofVirtual(), task, work);
    }

    /** Starts the task on a platform thread of its own: for the few that are busy all the time. */
    public void startDedicated(String task, Runnable work) {
        start(Thread.ofPlatform().daemon(), task, work);
    }

    private void start(Thread.Builder kind, String task, Runnable work) {
        var thread = kind.name(name + "/" + task).unstarted(() -> run(task, work));
        running.add(thread);
        if (closed) {
            running.remove(thread);
            throw new IllegalStateException("workers " + name + " are closed");
        }
        thread.start();
    }

    private void run(String task, Runnable work) {
        try {
            work.run();
        } catch (Throwable bug) {
            LOG.error("{}/{} ended with an error", name, task, bug);
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /** Interrupts what still runs, and waits up to ten seconds for it; logs what does not end. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Thread::interrupt);
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : running) {
            if (!joined(thread, Duration.ofNanos(end - System.nanoTime()))) {
                LOG.warn("{} does not end", thread.getName());
            }
        }
    }

    private static boolean joined(Thread thread, Duration patience) {
        if (thread.equals(Thread.currentThread()) || thread.getState() == Thread.State.NEW) {
            return true;
        }
        try {
            return thread.join(patience.isNegative() ? Duration.ZERO : patience);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
