package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides what several may draw together.
 *
 * <p>First those are let in whose minimum still fits under every limit, the important ones before the others; who is not let in gets
 * nothing, and another turn lets in others of the same importance. Then what is left is filled up evenly among those of the highest
 * importance until a limit or their maximum is reached, then among those of the next. Limits may lie inside each other, as a group's in
 * its site's. All amounts are tenths of one unit, whole.
 */
public final class Sharing {

    private Sharing() {}

    /**
     * Somebody who wants to charge.
     *
     * @param priority the higher the earlier
     * @param minimum below which charging makes no sense
     * @param maximum more is of no use; below the minimum nothing is given
     */
    public record Claim<K>(K who, int priority, BigDecimal minimum, BigDecimal maximum) {}

    /** @param members those whose sum is limited; others than those who claim do not matter */
    public record Limit<K>(BigDecimal most, Set<K> members) {
        public Limit {
            members = Set.copyOf(members);
        }
    }

    /**
     * What each gets, in the order of the claims; 0 is to pause.
     *
     * @param turn counts on with time; only where not all can be let in it matters
     */
    public static <K> Map<K, BigDecimal> of(List<Claim<K>> claims, List<Limit<K>> limits, long turn) {
        var filling = new Filling<K>(limits);
        for (var priority : priorities(claims)) {
            turned(of(priority, claims), turn).forEach(filling::letIn);
        }
        for (var priority : priorities(claims)) {
            filling.fill(of(priority, claims));
        }
        var shares = new LinkedHashMap<K, BigDecimal>();
        claims.forEach(claim -> shares.put(claim.who(), BigDecimal.valueOf(filling.given(claim.who()), 1)));
        return shares;
    }

    private static <K> NavigableSet<Integer> priorities(List<Claim<K>> claims) {
        var all = new TreeSet<Integer>(Comparator.reverseOrder());
        claims.forEach(claim -> all.add(claim.priority()));
        return all;
    }

    private static <K> List<Claim<K>> of(int priority, List<Claim<K>> claims) {
        return claims.stream().filter(claim -> claim.priority() == priority).toList();
    }

    private static <K> List<Claim<K>> turned(List<Claim<K>> claims, long turn) {
        var order = new ArrayList<>(claims);
        Collections.rotate(order, -Math.floorMod(turn, claims.size()));
        return order;
    }

    private static long tenths(BigDecimal amount, RoundingMode mode) {
        return amount.setScale(1, mode).unscaledValue().longValueExact();
    }

    /** What has been given so far. Lives for one division. */
    private static final class Filling<K> {

        private final List<Limit<K>> limits;
        private final Map<K, Long> given = new LinkedHashMap<>();

        Filling(List<Limit<K>> limits) {
            this.limits = limits;
        }

        long given(K who) {
            return given.getOrDefault(who, 0L);
        }

        void letIn(Claim<K> claim) {
            var minimum = tenths(claim.minimum(), RoundingMode.UP);
            if (minimum <= most(claim) && minimum <= room(claim.who())) {
                given.put(claim.who(), minimum);
            }
        }

        /** Each round gives as much as the tightest bears, and closes at least one; what does not divide by all stays unused. */
        void fill(Collection<Claim<K>> claims) {
            var open = new ArrayList<>(claims.stream()
                    .filter(claim -> given.containsKey(claim.who()))
                    .toList());
            while (!open.isEmpty()) {
                var step = open.stream()
                        .mapToLong(claim -> bearable(claim, open))
                        .min()
                        .orElseThrow();
                open.forEach(claim -> given.merge(claim.who(), step, Long::sum));
                var closed = open.stream()
                        .filter(claim -> bearable(claim, open) == 0)
                        .toList();
                open.removeAll(closed);
            }
        }

        private long bearable(Claim<K> claim, Collection<Claim<K>> open) {
            return limits.stream()
                    .filter(limit -> limit.members().contains(claim.who()))
                    .mapToLong(limit -> room(limit)
                            / open.stream()
                                    .filter(each -> limit.members().contains(each.who()))
                                    .count())
                    .reduce(most(claim) - given(claim.who()), Math::min);
        }

        private long most(Claim<K> claim) {
            return tenths(claim.maximum(), RoundingMode.DOWN);
        }

        private long room(K who) {
            return limits.stream()
                    .filter(limit -> limit.members().contains(who))
                    .mapToLong(this::room)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        private long room(Limit<K> limit) {
            var taken = given.entrySet().stream()
                    .filter(each -> limit.members().contains(each.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return tenths(limit.most(), RoundingMode.DOWN) - taken;
        }
    }
}
