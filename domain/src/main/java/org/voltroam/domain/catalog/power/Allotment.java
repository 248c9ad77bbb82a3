package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every place of the groups is to be told, so that no group's limit is exceeded whatever happens next.
 *
 * <p>Every place has a fallback that a station follows on its own, above all when it is away: the minimum where the minima of all
 * members fit under the limit together, else nothing. A place that does not charge could begin any moment, and so its fallback is kept
 * free for it. A place that cannot be told anything keeps what it was told before. What is left is divided among those that charge.
 */
public record Allotment(Map<Slot, Share> shares) {

    /**
     * @param fallback without being told anything else
     * @param amount for the charge that goes on; the fallback where none does
     */
    public record Share(BigDecimal fallback, BigDecimal amount) {}

    /** How a place is. */
    public sealed interface State {

        /**
         * It charges and does as it is told.
         *
         * @param wanted more is of no use, or not wished
         */
        record Charging(BigDecimal wanted) implements State {}

        /** It does not charge, and would with its fallback. */
        record Idle() implements State {}

        /** It cannot be told anything now, and draws so much at most. */
        record Fixed(BigDecimal bound) implements State {}
    }

    public Allotment {
        shares = Map.copyOf(shares);
    }

    /** @param turn counts on with time: where not all can charge, they take turns */
    public static Allotment of(List<LimitGroup> groups, Map<Slot, State> states, long turn) {
        var claims = new ArrayList<Sharing.Claim<Slot>>();
        var kept = new LinkedHashMap<Slot, BigDecimal>();
        for (var slot : slots(groups)) {
            var fallback = fallback(groups, slot);
            switch (states.getOrDefault(slot, new State.Idle())) {
                case State.Idle() -> kept.put(slot, fallback);
                case State.Fixed(var bound) -> kept.put(slot, bound);
                case State.Charging(var wanted) -> claims.add(claim(groups, slot, wanted.max(fallback)));
            }
        }
        var limits = groups.stream().map(group -> left(group, kept)).toList();
        var given = Sharing.of(claims, limits, turn);
        return new Allotment(slots(groups).stream()
                .collect(Collectors.toMap(slot -> slot, slot -> share(groups, slot, states, given))));
    }

    private static Share share(
            List<LimitGroup> groups, Slot slot, Map<Slot, State> states, Map<Slot, BigDecimal> given) {
        var fallback = fallback(groups, slot);
        var amount = states.get(slot) instanceof State.Charging(var wanted)
                ? given.getOrDefault(slot, BigDecimal.ZERO).min(wanted)
                : fallback;
        return new Share(fallback, amount);
    }

    public static Set<Slot> slots(Collection<LimitGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.members().stream())
                .map(LimitGroup.Member::slot)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a place draws when nothing holds it back. */
    public static BigDecimal maximum(Collection<LimitGroup> groups, Slot slot) {
        return members(groups, slot)
                .map(LimitGroup.Member::maximum)
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ZERO);
    }

    private static Stream<LimitGroup.Member> members(Collection<LimitGroup> groups, Slot slot) {
        return groups.stream().flatMap(group -> group.member(slot).stream());
    }

    private static BigDecimal minimum(Collection<LimitGroup> groups, Slot slot) {
        return groups.stream()
                .filter(group -> group.member(slot).isPresent())
                .map(LimitGroup::minimum)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal fallback(List<LimitGroup> groups, Slot slot) {
        var fits = groups.stream()
                .filter(group -> group.member(slot).isPresent())
                .allMatch(group -> group.members().stream()
                                .map(member -> minimum(groups, member.slot()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(group.most())
                        <= 0);
        return fits ? minimum(groups, slot) : BigDecimal.ZERO;
    }

    private static Sharing.Claim<Slot> claim(List<LimitGroup> groups, Slot slot, BigDecimal wanted) {
        var priority = members(groups, slot)
                .mapToInt(LimitGroup.Member::priority)
                .max()
                .orElse(0);
        return new Sharing.Claim<>(slot, priority, minimum(groups, slot), wanted);
    }

    private static Sharing.Limit<Slot> left(LimitGroup group, Map<Slot, BigDecimal> kept) {
        var members = group.members().stream().map(LimitGroup.Member::slot).collect(Collectors.toSet());
        var taken = members.stream()
                .map(slot -> kept.getOrDefault(slot, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sharing.Limit<>(group.most().subtract(taken), members);
    }
}
