package org.voltroam.protocol.ocpi.wire;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The versions a platform speaks.
 *
 * @param all the highest first
 */
public record Wires(List<Wire> all) {

    /** @throws IllegalArgumentException when there is none */
    public Wires {
        all = all.stream()
                .sorted(Comparator.comparing(Wire::version, Wires::order).reversed())
                .toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a platform speaks at least one version");
        }
    }

    public static Wires of(Wire... wires) {
        return new Wires(List.of(wires));
    }

    public Wires only(Predicate<Wire> kept) {
        return new Wires(all.stream().filter(kept).toList());
    }

    public Wire highest() {
        return all.getFirst();
    }

    public Optional<Wire> of(String version) {
        return all.stream().filter(wire -> wire.version().equals(version)).findFirst();
    }

    /** The highest version that they speak too. Source: OCPI 2.2.1 credentials, Registration. */
    public Optional<Wire> highestOf(Collection<Version> theirs) {
        return all.stream()
                .filter(wire -> theirs.stream().anyMatch(version -> version.isOf(wire)))
                .findFirst();
    }

    /** {@code 2.10} is later than {@code 2.9}. */
    private static int order(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
