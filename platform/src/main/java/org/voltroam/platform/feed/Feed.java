package org.voltroam.platform.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.store.Store;

/**
 * Delivers the changes of one store to its receivers, each at its own pace.
 *
 * <p>Each receiver has a cursor in the change log, a set of dirty objects and a loop of its own on a virtual thread. Its calls go out
 * one after the other, so it sees the changes of one object in order. A receiver that does not answer is left alone for a while,
 * longer each time; meanwhile its dirty objects only become fewer and newer. After a restart the loop begins at the stored cursor.
 */
public final class Feed implements AutoCloseable {

    private final Store store;
    private final Executor threads;
    private final IntFunction<Duration> backoff;
    private final InstantSource clock;
    private final List<DeliveryLoop> loops = new CopyOnWriteArrayList<>();
    private final Observation observation;

    /**
     * @param threads one for each loop; virtual
     * @param backoff how long to wait after so many failures in a row
     */
    public Feed(Store store, Executor threads, IntFunction<Duration> backoff, InstantSource clock) {
        this.store = store;
        this.threads = threads;
        this.backoff = backoff;
        this.clock = clock;
        this.observation = store.observe(this::committed);
    }

    /** Starts delivering to a receiver, from where it stopped last. */
    public void add(Receiver receiver) {
        var loop = new DeliveryLoop(store, receiver, backoff, clock);
        loops.add(loop);
        threads.execute(loop);
    }

    /** True when every receiver has everything that was committed before. */
    public boolean isDrained() {
        return loops.stream().allMatch(DeliveryLoop::isDrained);
    }

    private void committed(List<Change> changes) {
        if (changes.stream().anyMatch(Feed::isLogged)) {
            loops.forEach(DeliveryLoop::wake);
        }
    }

    private static boolean isLogged(Change change) {
        return switch (change) {
            case Change.Put<?> put -> put.kind().isLogged();
            case Change.Removed<?> removed -> removed.kind().isLogged();
            case Change.Posted posted -> false;
            case Change.Traced traced -> false;
            case Change.Passed passed -> false;
        };
    }

    @Override
    public void close() {
        observation.close();
        loops.forEach(DeliveryLoop::stop);
    }
}
