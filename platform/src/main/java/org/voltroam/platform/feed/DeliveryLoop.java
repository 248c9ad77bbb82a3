package org.voltroam.platform.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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

/** One receiver's loop: read what changed, deliver the most urgent object, remember how far it came. */
final class DeliveryLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final int BATCH = 1000;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Store store;
    private final Receiver receiver;
    private final IntFunction<Duration> backoff;
    private final InstantSource clock;
    private final Dirty dirty = new Dirty();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    private boolean awake = true;
    private boolean stopped;
    private boolean drained;
    private long read;
    private long stored;
    private int failures;
    private Instant notBefore = Instant.MIN;

    DeliveryLoop(Store store, Receiver receiver, IntFunction<Duration> backoff, InstantSource clock) {
        this.store = store;
        this.receiver = receiver;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Something was committed. Called from any thread; returns at once. */
    void wake() {
        signal(() -> {
            awake = true;
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
                    notBefore = clock.instant().plus(backoff.apply(++failures));
                    pause();
                }
            }
        }
    }

    private void turn() {
        listen();
        var more = readOn();
        var now = clock.instant();
        var next = notBefore.isAfter(now) ? Optional.<Dirty.Item>empty() : dirty.next(now);
        if (next.isPresent()) {
            deliver(next.get());
        } else if (!more) {
            remember();
            pause();
        }
    }

    /** True when the log may hold more than was read now. */
    private boolean readOn() {
        if (dirty.size() >= BATCH * 100) {
            return false;
        }
        var changes = store.changesAfter(read, BATCH);
        changes.forEach(dirty::add);
        if (!changes.isEmpty()) {
            read = changes.getLast().position();
        }
        return changes.size() == BATCH;
    }

    private void deliver(Dirty.Item item) {
        switch (receiver.deliver(item.change())) {
            case Delivery.Delivered(), Delivery.NotForThem() -> done(item);
            case Delivery.Declined(var why, var offerAgain) -> declined(item, why, offerAgain);
            case Delivery.Unreachable(var why) -> unreachable(why);
        }
    }

    private void done(Dirty.Item item) {
        dirty.remove(item);
        failures = 0;
        if (dirty.size() == 0) {
            remember();
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
            dirty.remove(item);
        }
    }

    private void unreachable(String why) {
        failures++;
        if (Integer.bitCount(failures) == 1) {
            LOG.warn("{} is not reached ({} in a row): {}", receiver.name(), failures, why);
        }
        notBefore = clock.instant().plus(backoff.apply(failures));
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
            drained = dirty.size() == 0 && !awake;
            var left = idleFor().toNanos();
            while (!awake && !stopped && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    /** From here on news wake the loop; those before are in the log. */
    private void listen() {
        lock.lock();
        try {
            awake = false;
        } finally {
            lock.unlock();
        }
    }

    private Duration idleFor() {
        var due = dirty.nextDue();
        if (due.isEmpty()) {
            return IDLE;
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
