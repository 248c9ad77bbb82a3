package org.voltroam.platform.store.postgres;

import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by key, in a fixed number of stripes taken in a fixed order, so that nobody waits in a circle. */
final class KeyLocks {

    private static final int STRIPES = 256;

    private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

    KeyLocks() {
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    void holding(Collection<String> keys, Runnable action) {
        var stripes = keys.stream()
                .mapToInt(key -> Math.floorMod(key.hashCode(), STRIPES))
                .distinct()
                .sorted()
                .toArray();
        int held = 0;
        try {
            for (; held < stripes.length; held++) {
                locks[stripes[held]].lock();
            }
            action.run();
        } finally {
            while (held > 0) {
                locks[stripes[--held]].unlock();
            }
        }
    }
}
