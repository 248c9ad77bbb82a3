package org.voltroam.platform.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Cursor;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.platform.feed.Receiver.Delivery;

/** One receiver's loop: read what changed, deliver the most urgent objects, some at once, and remember how far it came. */
final class DeliveryLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final int BATCH = 1000;
    private static final int MOST = 100_000;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Store store;
    private final Receiver receiver;
    private final Executor threads;
    private final IntFunction<Duration> backoff;
    private final InstantSource clock;
    private final Dirty dirty = new Dirty();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    private final Queue<Runnable> outcomes = new ConcurrentLinkedQueue<>();

    private boolean awake = true;
    private boolean committed = true;
    private boolean stopped;
    private boolean drained;
    private boolean unread;
    private int underWay;
    private long read;
    private long stored;
    private int failures;
    private Instant notBefore = Instant.MIN;

    /** @param threads one for each call */
    DeliveryLoop(Store store, Receiver receiver, Executor threads, IntFunction<Duration> backoff, InstantSource clock) {
        this.store = store;
        this.receiver = receiver;
        this.threads = threads;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Something was committed. Called from any thread; returns at once. */
    void wake() {
        signal(() -> {
            awake = true;
            committed = true;
            drained = false;
        });
    }

    void stop() {
        signal(() -> stopped = true);
    }

    boolean isDrained() {
        lock.lock();
        try {
            return drained;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        stored = store.find(Kind.CURSOR, receiver.name()).map(Cursor::position).orElse(0L);
        read = stored;
        while (!isStopped()) {
            try {
                turn();
            } catch (RuntimeException broken) {
                if (!isStopped()) {
                    LOG.error("feed to {}: trying again", receiver.name(), broken);
                    rest();
                    pause();
                }
            }
        }
    }

    private void turn() {
        unread |= listen();
        settle();
        unread = unread && readOn();
        var now = clock.instant();
        while (underWay < atOnce() && !notBefore.isAfter(now)) {
            var next = dirty.take(now);
            if (next.isEmpty()) {
                break;
            }
            start(next.get());
        }
        if (unread && dirty.size() < MOST) {
            return;
        }
        if (underWay == 0 || dirty.deliveredUpTo(read) - stored >= BATCH) {
            remember();
        }
        pause();
    }

    /** A receiver that did not answer last time is tried with one call. */
    private int atOnce() {
        return failures > 0 ? 1 : receiver.atOnce();
    }

    /** True when the log may hold more than was read now. */
    private boolean readOn() {
        if (dirty.size() >= MOST) {
            return true;
        }
        var changes = store.changesAfter(read, BATCH);
        changes.forEach(dirty::add);
        if (!changes.isEmpty()) {
            read = changes.getLast().position();
        }
        return changes.size() == BATCH;
    }

    private void start(Dirty.Item item) {
        underWay++;
        try {
            threads.execute(() -> call(item));
        } catch (RuntimeException closing) {
            underWay--;
            dirty.giveBack(item);
            throw closing;
        }
    }

    /** On a thread of its own; what came of it is settled on the loop's. */
    private void call(Dirty.Item item) {
        Runnable outcome;
        try {
            var delivery = receiver.deliver(item.change());
            outcome = () -> delivered(item, delivery);
        } catch (RuntimeException bug) {
            outcome = () -> broken(item, bug);
        }
        outcomes.add(outcome);
        signal(() -> awake = true);
    }

    private void settle() {
        for (var outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            underWay--;
            outcome.run();
        }
    }

    private void delivered(Dirty.Item item, Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered(), Delivery.NotForThem() -> {
                failures = 0;
                dirty.done(item);
            }
            case Delivery.Declined(var why, var offerAgain) -> declined(item, why, offerAgain);
            case Delivery.Unreachable(var why) -> unreachable(item, why);
        }
    }

    private void declined(Dirty.Item item, String why, boolean offerAgain) {
        failures = 0;
        LOG.warn(
                "{} declines {} {}: {}",
                receiver.name(),
                item.change().kind(),
                item.change().key(),
                why);
        if (offerAgain) {
            dirty.postpone(item, clock.instant().plus(backoff.apply(item.attempts() + 1)));
        } else {
            dirty.done(item);
        }
    }

    private void unreachable(Dirty.Item item, String why) {
        dirty.giveBack(item);
        rest();
        if (Integer.bitCount(failures) == 1) {
            LOG.warn("{} is not reached ({} in a row): {}", receiver.name(), failures, why);
        }
    }

    private void broken(Dirty.Item item, RuntimeException bug) {
        dirty.giveBack(item);
        if (!isStopped()) {
            LOG.error("feed to {}: trying again", receiver.name(), bug);
        }
        rest();
    }

    /** Calls that were under way together and failed together count once. */
    private void rest() {
        var now = clock.instant();
        if (!notBefore.isAfter(now)) {
            notBefore = now.plus(backoff.apply(++failures));
        }
    }

    private void remember() {
        var position = dirty.deliveredUpTo(read);
        if (position > stored) {
            store.commit(Change.put(Kind.CURSOR, new Cursor(receiver.name(), position)));
            stored = position;
        }
    }

    /** Until something was committed or something is due again. */
    private void pause() {
        lock.lock();
        try {
            drained = dirty.size() == 0 && !unread && !awake;
            var left = idleFor().toNanos();
            while (!awake && !stopped && left > 0) {
                left = news.awaitNanos(left);
            }
            committed |= left <= 0; // nobody said so, but another process may have written
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    /** From here on news wake the loop; those before are in the log. True when there may be some. */
    private boolean listen() {
        lock.lock();
        try {
            var news = committed;
            awake = false;
            committed = false;
            return news;
        } finally {
            lock.unlock();
        }
    }

    private Duration idleFor() {
        var due = unread ? Optional.of(Instant.MIN) : dirty.nextDue();
        if (due.isEmpty() || (underWay > 0 && underWay >= atOnce())) {
            return IDLE; // or until a call ends
        }
        var until = due.get().isAfter(notBefore) ? due.get() : notBefore;
        var wait = until.isBefore(clock.instant()) ? Duration.ofMillis(1) : Duration.between(clock.instant(), until);
        return wait.compareTo(IDLE) < 0 ? wait : IDLE;
    }

    private boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
