package org.voltroam.domain.store;

import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.ledger.Entry;

/** One thing to be written. */
public sealed interface Change {

    /** Writes an object in place of the one with the same key. A fact must not be there yet. */
    record Put<V>(Kind<V> kind, V value) implements Change {

        public String key() {
            return kind.keyOf(value);
        }
    }

    /**
     * Takes an object away; nothing happens when it is not there.
     *
     * @throws IllegalArgumentException when it is a fact: those stay
     */
    record Removed<V>(Kind<V> kind, V value) implements Change {

        public Removed {
            if (kind.isFact()) {
                throw new IllegalArgumentException("a " + kind + " is a fact and stays");
            }
        }

        public String key() {
            return kind.keyOf(value);
        }
    }

    /** Adds an entry to the ledger; its key must not be there yet. */
    record Posted(Entry entry) implements Change {}

    /** Adds a step to the trail of a charge. */
    record Traced(Step step) implements Change {}

    /** Adds a message to the log of what crossed the hub. */
    record Passed(Passage passage) implements Change {}

    static <V> Put<V> put(Kind<V> kind, V value) {
        return new Put<>(kind, value);
    }

    static Traced traced(Step step) {
        return new Traced(step);
    }
}
