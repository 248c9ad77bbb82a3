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
 * <p>Each receiver has a cursor in the change log, a set of dirty objects and a loop of its own on a virtual thread. At most
 * so many calls are under way as the receiver allows, and one for each object, so it sees the changes of an object in order. A receiver that does not answer is left alone for a while,
 * longer each time; meanwhile its dirty objects only become fewer and newer. After a restart the loop begins at the stored cursor.
 */
public final class Feed implements AutoCloseable {

    private final Store store;
    private final Executor threads;
    private final IntFunction<Duration> backoff;
    private final InstantSource clock;
    private final List<DeliveryLoop> loops = new CopyOnWriteArrayList<>();
    private final Observation observation;
    private boolean closed;

    /**
     * @param threads one for each loop and each call; virtual
     * @param backoff how long to wait after so many failures in a row
     */
    public Feed(Store store, Executor threads, IntFunction<Duration> backoff, InstantSource clock) {
        this.store = store;
        this.threads = threads;
        this.backoff = backoff;
        this.clock = clock;
        this.observation = store.observe(this::committed);
    }

    /** Starts delivering to a receiver, from where it stopped last. One with a name that is served already is not served twice. */
    public synchronized void add(Receiver receiver) {
        if (closed || loops.stream().anyMatch(loop -> loop.isFor(receiver.name()))) {
            return;
        }
        var loop = new DeliveryLoop(store, receiver, threads, backoff, clock);
        loops.add(loop);
        threads.execute(loop);
    }

    /** True when every receiver has everything that was committed before. */
    public boolean isDrained() {
        return loops.stream().allMatch(DeliveryLoop::isDrained);
    }

    /** How each receiver stands, in the order they were added. */
    public List<Standing> standings() {
        return loops.stream().map(DeliveryLoop::standing).toList();
    }

    /** Offers a receiver again what it declined, and tries it at once if it did not answer: it was heard of, or it is time. */
    public void offerAgain(String receiver) {
        loops.stream().filter(loop -> loop.isFor(receiver)).forEach(DeliveryLoop::offerAgain);
    }

    private void committed(List<Change> changes) {
        loops.forEach(loop -> loop.changed(changes));
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
    public synchronized void close() {
        closed = true;
        observation.close();
        loops.forEach(DeliveryLoop::stop);
    }
}
