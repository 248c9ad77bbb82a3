package org.voltroam.platform.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
import org.voltroam.platform.work.FaultPoint;

/** One receiver's loop: read what changed, deliver the most urgent objects, some at once, and remember how far it came. */
final class DeliveryLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final int BATCH = 1000;
    private static final int MOST = 100_000;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** What is due by the clock is looked at as often: the clock may be set, or be a simulated one. */
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Store store;
    private final Receiver receiver;
    private final Executor threads;
    private final IntFunction<Duration> backoff;
    private final InstantSource clock;
    private final Dirty dirty = new Dirty();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    private final Declined declined;

    private final Queue<Runnable> outcomes = new ConcurrentLinkedQueue<>();

    private boolean awake = true;
    private boolean committed = true;
    private boolean stopped;
    private boolean drained;
    private boolean unread;
    private int underWay;
    private long read;
    private long stored;
    private Duration idled = Duration.ZERO;
    private volatile Circuit circuit = Circuit.closed();
    private volatile int waiting;

    /** @param threads one for each call */
    DeliveryLoop(Store store, Receiver receiver, Executor threads, IntFunction<Duration> backoff, InstantSource clock) {
        this.store = store;
        this.receiver = receiver;
        this.threads = threads;
        this.backoff = backoff;
        this.clock = clock;
        this.declined = new Declined(store, receiver.name(), clock);
    }

    /** Something was committed. Called from any thread; returns at once. */
    void wake() {
        signal(() -> {
            awake = true;
            committed = true;
            drained = false;
        });
    }

    /** Wakes it up if the receiver may think anew after one of these changes. Called from any thread; returns at once. */
    void changed(List<Change> changes) {
        if (changes.stream().anyMatch(receiver::mayThinkAnewAfter)) {
            offerAgain();
        }
    }

    /** What was declined is offered again, and a receiver that did not answer is tried at once. */
    void offerAgain() {
        outcomes.add(this::anew);
        signal(() -> {
            awake = true;
            drained = false;
        });
    }

    Standing standing() {
        return new Standing(receiver.name(), circuit, waiting, declined.size());
    }

    boolean isFor(String name) {
        return receiver.name().equals(name);
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
        declined.load();
        while (!isStopped()) {
            try {
                turn();
            } catch (RuntimeException broken) {
                if (!isStopped()) {
                    LOG.error("feed to {}: trying again", receiver.name(), broken);
                    rest(String.valueOf(broken.getMessage()));
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
        waiting = dirty.size();
        while (underWay < circuit.allows(now, receiver.atOnce())) {
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
        var outcome = outcome(item);
        outcomes.add(() -> {
            underWay--;
            outcome.run();
        });
        signal(() -> awake = true);
    }

    private Runnable outcome(Dirty.Item item) {
        try {
            FaultPoint.AFTER_COMMIT_BEFORE_DELIVERY.reached(receiver.name(), item.change());
            var delivery = receiver.deliver(item.change());
            declined.note(item.change(), delivery);
            FaultPoint.AFTER_PARTNERS_ANSWER_BEFORE_CURSOR.reached(receiver.name(), item.change());
            return () -> delivered(item, delivery);
        } catch (RuntimeException bug) {
            return () -> broken(item, bug);
        }
    }

    private void settle() {
        for (var outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            outcome.run();
        }
    }

    private void delivered(Dirty.Item item, Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered() -> {
                answered();
                dirty.done(item);
            }
            case Delivery.NotForThem() -> dirty.done(item);
            case Delivery.Declined(var why, var next) -> declined(item, next);
            case Delivery.Unreachable(var why) -> unreachable(item, why);
            case Delivery.NotNow(var before, var why) -> {
                dirty.giveBack(item);
                circuit = circuit.asked(before, why);
                LOG.info("{} asks not to be called before {}: {}", receiver.name(), before, why);
            }
        }
    }

    private void declined(Dirty.Item item, Receiver.Next next) {
        answered();
        switch (next) {
            case AGAIN -> dirty.postpone(item, clock.instant().plus(backoff.apply(item.attempts() + 1)));
            case ON_CHANGE, INCIDENT -> dirty.done(item);
        }
    }

    private void answered() {
        var wasOpen = circuit instanceof Circuit.Open;
        circuit = circuit.answered(clock.instant());
        if (wasOpen) {
            LOG.info("{} is back in touch", receiver.name());
            threads.execute(receiver::backInTouch);
        }
    }

    private void anew() {
        circuit = circuit.maybeBack();
        declined.changes().forEach(dirty::addAgain);
    }

    private void unreachable(Dirty.Item item, String why) {
        var before = circuit.failures();
        dirty.giveBack(item);
        rest(why);
        if (circuit.failures() > before && Integer.bitCount(circuit.failures()) == 1) {
            LOG.warn("{} is not reached ({} in a row): {}", receiver.name(), circuit.failures(), why);
        }
    }

    private void broken(Dirty.Item item, RuntimeException bug) {
        dirty.giveBack(item);
        if (!isStopped()) {
            LOG.error("feed to {}: trying again", receiver.name(), bug);
        }
        rest(String.valueOf(bug.getMessage()));
    }

    private void rest(String why) {
        circuit = circuit.unanswered(clock.instant(), backoff.apply(circuit.failures() + 1), why);
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
            var pause = idleFor();
            var left = pause.toNanos();
            while (!awake && !stopped && left > 0) {
                left = news.awaitNanos(left);
            }
            idled = left <= 0 ? idled.plus(pause) : idled;
            if (idled.compareTo(IDLE) >= 0) {
                idled = Duration.ZERO;
                committed = true; // nobody said so, but another process may have written
            }
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
        var now = clock.instant();
        if (due.isEmpty() || (underWay > 0 && underWay >= circuit.allows(now, receiver.atOnce()))) {
            return IDLE; // or until a call ends
        }
        var until = due.get().isAfter(circuit.notBefore()) ? due.get() : circuit.notBefore();
        var wait = until.isBefore(now) ? Duration.ofMillis(1) : Duration.between(now, until);
        return wait.compareTo(GLANCE) < 0 ? wait : GLANCE;
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
