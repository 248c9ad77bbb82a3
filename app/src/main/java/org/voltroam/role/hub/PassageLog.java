package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Store;
import org.voltroam.protocol.ocpi.relay.Relayed;

/**
 * Writes what crossed the hub, off the hot path: what came within a moment in one commit.
 *
 * <p>The log tells people what happened; no answer waits for it and no money depends on it. When more comes than the database can take,
 * or the database is away for long, the newest are left out and counted rather than memory filled.
 */
final class PassageLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PassageLog.class);
    private static final int WAITING = 20_000;
    private static final int TOGETHER = 2_000;
    private static final int COMPANY_MILLIS = 50;

    private final Store store;
    private final Executor threads;
    private final BlockingQueue<Relayed> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();
    private final LongAdder leftOut = new LongAdder();

    PassageLog(Store store, Executor threads) {
        this.store = store;
        this.threads = threads;
    }

    /** Never blocks. */
    void add(Relayed message) {
        if (!waiting.offer(message)) {
            leftOut.increment();
        }
        start();
    }

    private void start() {
        if (!writing.get() && writing.compareAndSet(false, true)) {
            threads.execute(this::write);
        }
    }

    private void write() {
        try {
            Thread.sleep(COMPANY_MILLIS); // a commit for each would cost a flush for each
            commitWaiting();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            writing.set(false);
        }
        if (!waiting.isEmpty() && !Thread.currentThread().isInterrupted()) {
            start(); // one came between the last look and the end
        }
    }

    private synchronized void commitWaiting() {
        while (!waiting.isEmpty()) {
            var messages = new ArrayList<Relayed>();
            waiting.drainTo(messages, TOGETHER);
            commit(messages);
        }
        tellLeftOut();
    }

    private void commit(List<Relayed> messages) {
        try {
            store.commit(messages.stream()
                    .<Change>map(message -> new Change.Passed(message.passage()))
                    .toList());
        } catch (RuntimeException failed) {
            leftOut.add(messages.size());
            LOG.error("{} messages are missing in the log of what crossed the hub", messages.size(), failed);
        }
    }

    private void tellLeftOut() {
        var count = leftOut.sumThenReset();
        if (count > 0) {
            LOG.warn("{} messages were left out of the log of what crossed the hub", count);
        }
    }

    /** Writes what is waiting. To be closed before its store. */
    @Override
    public void close() {
        commitWaiting();
    }
}
