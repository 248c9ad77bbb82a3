package org.voltroam.domain.store;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in a list: the object that was last seen. Lists are ordered by last update, then key, and an update moves an object towards the
 * end; so nothing that was there all the time is before a place where it has not been seen. An offset cannot promise that.
 */
public record Bookmark(Instant lastUpdated, String key) implements Comparable<Bookmark> {

    private static final Comparator<Bookmark> ORDER =
            Comparator.comparing(Bookmark::lastUpdated).thenComparing(Bookmark::key);

    public static <V> Bookmark of(Kind<V> kind, V value) {
        return new Bookmark(kind.lastUpdated().apply(value), kind.keyOf(value));
    }

    @Override
    public int compareTo(Bookmark other) {
        return ORDER.compare(this, other);
    }
}
