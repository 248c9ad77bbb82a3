package org.voltroam.platform.store.postgres;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Locks by key, taken in the order of the keys, so that nobody waits in a circle, and handed on in the order they were asked for.
 *
 * <p>A key has a lock of its own for as long as somebody wants it. A fixed number of locks shared by all keys would be less to keep, but
 * a commit holds its locks until it is on disk: among hundreds of commits nearly every one would wait for some it has nothing to do with.
 */
final class KeyLocks {

    private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

    /** A key's lock, and how many hold it or wait for it; the number is touched only inside the map's own updates of the key. */
    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int wanted;
    }

    void holding(Collection<String> keys, Runnable action) {
        var held = new ArrayDeque<String>();
        try {
            for (var key : new TreeSet<>(keys)) {
                turns.compute(key, KeyLocks::wanted).lock.lock();
                held.push(key);
            }
            action.run();
        } finally {
            held.forEach(key -> turns.computeIfPresent(key, KeyLocks::released));
        }
    }

    /** How many keys are held or waited for. */
    int size() {
        return turns.size();
    }

    private static Turn wanted(String key, @Nullable Turn known) {
        var turn = known == null ? new Turn() : known;
        turn.wanted++;
        return turn;
    }

    private static @Nullable Turn released(String key, Turn turn) {
        turn.lock.unlock();
        turn.wanted--;
        return turn.wanted == 0 ? null : turn;
    }
}
