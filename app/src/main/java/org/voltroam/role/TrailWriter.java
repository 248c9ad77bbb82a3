package org.voltroam.role;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Store;

/**
 * Writes steps of trails off the hot path: many in one commit, from one thread that is there only while there is something to write.
 *
 * <p>A trail tells people what happened; no answer waits for it and no money depends on it. When more comes than the database can take,
 * or the database is away for long, the newest steps are left out and counted rather than memory filled.
 */
public final class TrailWriter {

    private static final Logger LOG = LoggerFactory.getLogger(TrailWriter.class);
    private static final int WAITING = 100_000;
    private static final int TOGETHER = 500;

    private final Store store;
    private final Executor threads;
    private final BlockingQueue<Supplier<Change>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();
    private final LongAdder leftOut = new LongAdder();

    public TrailWriter(Store store, Executor threads) {
        this.store = store;
        this.threads = threads;
    }

    /** Never blocks. The step is made later, on the writer's thread. */
    public void add(Supplier<Change> step) {
        if (!waiting.offer(step)) {
            leftOut.increment();
        }
        start();
    }

    private void start() {
        if (writing.compareAndSet(false, true)) {
            threads.execute(this::write);
        }
    }

    private void write() {
        try {
            // A short wait for company: a commit for each step would cost a flush for each.
            var first = waiting.poll(5, TimeUnit.MILLISECONDS);
            while (first != null) {
                var steps = new ArrayList<Supplier<Change>>();
                steps.add(first);
                waiting.drainTo(steps, TOGETHER - 1);
                commit(steps);
                first = waiting.poll(50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            writing.set(false);
            tellLeftOut();
            if (!waiting.isEmpty()) {
                start(); // one came between the last look and the end
            }
        }
    }

    private void commit(List<Supplier<Change>> steps) {
        try {
            store.commit(steps.stream().map(Supplier::get).toList());
        } catch (RuntimeException failed) {
            leftOut.add(steps.size());
            LOG.error("{} steps of trails could not be written", steps.size(), failed);
        }
    }

    private void tellLeftOut() {
        var count = leftOut.sumThenReset();
        if (count > 0) {
            LOG.warn("{} steps of trails were left out", count);
        }
    }
}
