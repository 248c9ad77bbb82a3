package org.voltroam.platform.store.postgres;

import java.util.List;
import java.util.Set;

/**
 * Changes that happen together or not at all.
 *
 * @param keys what it touches, as the callers name it ("cdr NL*ABC 123"). Units that share a key happen in the order they were
 *     given; units that share none may be interleaved, and so must not write the same rows. Empty means: touches anything, and
 *     keeps its place among all others
 */
public record Unit(Set<String> keys, List<Statement> statements) {

    public Unit {
        keys = Set.copyOf(keys);
        statements = List.copyOf(statements);
    }

    public static Unit of(String key, Statement... statements) {
        return new Unit(Set.of(key), List.of(statements));
    }
}
