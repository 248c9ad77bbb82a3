package org.voltroam.role.cpo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.power.Allotment;
import org.voltroam.domain.catalog.power.Allotment.Share;
import org.voltroam.domain.catalog.power.Allotment.State;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.power.Slot;
import org.voltroam.domain.catalog.power.ToldLimit;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.role.Member;

/**
 * Keeps what our stations draw below the limits of their groups, also while stations are away.
 *
 * <p>Lower limits are told first, and raised only by what stations have taken; a station that does not take its limit counts with what
 * it was told before, or with all it can.
 */
public final class LoadSharing {

    /** Whoever has to pause, pauses so long. */
    private static final Duration TURN = Duration.ofMinutes(15);

    /** A station that refuses so often is not asked again before it comes back or is to be told something else. */
    private static final int TRIES = 3;

    private final Member member;
    private final Charges charges;
    private final Executor threads;
    private final Diaries diaries;
    private final Function<StationId, @Nullable ConnectedStation> hands;
    private final Map<Slot, ToldLimit> told = new ConcurrentHashMap<>();
    private final Map<Slot, Refusal> refused = new ConcurrentHashMap<>();
    private final Set<StationId> unsettled = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Object turn = new Object();
    private volatile List<LimitGroup> groups = List.of();

    /** @param times in a row */
    private record Refusal(Share of, int times) {}

    /** @param hands null for a station that is away */
    LoadSharing(
            Member member,
            Charges charges,
            Executor threads,
            Diaries diaries,
            Function<StationId, @Nullable ConnectedStation> hands) {
        this.member = member;
        this.charges = charges;
        this.threads = threads;
        this.diaries = diaries;
        this.hands = hands;
        member.store().each(Kind.TOLD_LIMIT, each -> told.put(each.slot(), each));
        this.groups = read();
    }

    private List<LimitGroup> read() {
        var all = new ArrayList<LimitGroup>();
        member.store().each(Kind.LIMIT_GROUP, each -> {
            if (each.party().equals(member.id()) && !each.members().isEmpty()) {
                all.add(each);
            }
        });
        all.sort(Comparator.comparing(LimitGroup::name));
        return List.copyOf(all);
    }

    public List<LimitGroup> groups() {
        return groups;
    }

    /** What the station has taken for a place. */
    public Optional<ToldLimit> told(Slot slot) {
        return Optional.ofNullable(told.get(slot));
    }

    /**
     * Saves a group in place of the one of that name, and tells the stations.
     *
     * @throws IllegalArgumentException when a place is not ours, or is in another group that counts in another unit
     */
    public void save(LimitGroup group) {
        group.members().forEach(each -> check(group, each.slot()));
        member.store().commit(Change.put(Kind.LIMIT_GROUP, group));
        groups = read();
        settleLater();
    }

    private void check(LimitGroup group, Slot slot) {
        var known = member.directory()
                .station(slot.station())
                .filter(station -> station.party().equals(member.id()))
                .flatMap(station -> station.outlet(slot.place()));
        if (known.isEmpty()) {
            throw new IllegalArgumentException("there is no " + slot);
        }
        var mixed = groups.stream()
                .filter(other -> !other.name().equalsIgnoreCase(group.name()))
                .filter(other -> other.unit() != group.unit())
                .anyMatch(other -> Allotment.slots(List.of(other)).contains(slot));
        if (mixed) {
            throw new IllegalArgumentException(slot + " is in a group that counts in another unit");
        }
    }

    /** A station is there, and may have been told anything by anybody since. */
    void connected(StationId station) {
        refused.keySet().removeIf(slot -> slot.station().equals(station));
        unsettled.add(station);
    }

    /** A charge has begun or ended there. A station that does not know of it before our answer came refuses, and is told again later. */
    void changed(StationId station) {
        unsettled.add(station);
        settleLater();
    }

    /** A station that is let in speaks. */
    void spoke(StationId station) {
        if (unsettled.remove(station)) {
            settleLater();
        }
    }

    /** Changes that come while this runs are followed by it or by the next. */
    void settleLater() {
        if (!groups.isEmpty() && waiting.compareAndSet(false, true)) {
            threads.execute(() -> {
                waiting.set(false);
                settle();
            });
        }
    }

    private void settle() {
        synchronized (turn) {
            Allotment.slots(groups).forEach(this::forget);
            var fixed = new HashSet<Slot>();
            var wanted = allotted(fixed);
            for (var lower = next(wanted, fixed, true); lower.isPresent(); lower = next(wanted, fixed, true)) {
                if (!tell(lower.get(), wanted.get(lower.get()))) {
                    fixed.add(lower.get());
                    wanted = allotted(fixed);
                }
            }
            for (var slot = next(wanted, fixed, false); slot.isPresent(); slot = next(wanted, fixed, false)) {
                tell(slot.get(), wanted.get(slot.get()));
                fixed.add(slot.get());
            }
        }
    }

    /** What a charge was told ends with it, where the station has told us of the end. */
    private void forget(Slot slot) {
        var known = told.get(slot);
        if (known != null
                && known.transaction() != null
                && hands.apply(slot.station()) != null
                && !known.transaction().equals(charging(slot))) {
            remember(known.ended(member.clock().instant()));
        }
    }

    private void remember(ToldLimit now) {
        told.put(now.slot(), now);
        member.store().commit(Change.put(Kind.TOLD_LIMIT, now));
    }

    private Map<Slot, Share> allotted(Set<Slot> fixed) {
        var states = new HashMap<Slot, State>();
        Allotment.slots(groups).forEach(slot -> states.put(slot, state(slot, fixed.contains(slot))));
        var turns = member.clock().instant().getEpochSecond() / TURN.toSeconds();
        return Allotment.of(groups, states, turns).shares();
    }

    private State state(Slot slot, boolean fixed) {
        var most = Allotment.maximum(groups, slot);
        var charging = charging(slot);
        if (fixed || hands.apply(slot.station()) == null || isStubborn(slot)) {
            return new State.Fixed(taken(slot)
                    .flatMap(each -> each.bound(charging, false))
                    .map(most::min)
                    .orElse(most));
        }
        return charging == null ? new State.Idle() : new State.Charging(most);
    }

    private boolean isStubborn(Slot slot) {
        var refusal = refused.get(slot);
        return refusal != null && refusal.times() >= TRIES;
    }

    /** What was taken in another unit is not known to hold. */
    private Optional<ToldLimit> taken(Slot slot) {
        return told(slot)
                .filter(each -> groups.stream()
                        .filter(group -> Allotment.slots(List.of(group)).contains(slot))
                        .allMatch(group -> group.unit() == each.unit()));
    }

    private @Nullable TransactionId charging(Slot slot) {
        return charges.running(slot.station(), slot.place()).stream()
                .map(Recording::transaction)
                .findFirst()
                .orElse(null);
    }

    /** @param lowering whether what draws too much is looked for, or whatever is not as wanted */
    private Optional<Slot> next(Map<Slot, Share> wanted, Set<Slot> done, boolean lowering) {
        return wanted.entrySet().stream()
                .filter(each -> !done.contains(each.getKey()) && !isStubborn(each.getKey()))
                .filter(each -> hands.apply(each.getKey().station()) != null)
                .filter(each ->
                        lowering ? isTooMuch(each.getKey(), each.getValue()) : isOther(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(Slot::toString));
    }

    private boolean isTooMuch(Slot slot, Share share) {
        var known = taken(slot);
        var usual = known.map(ToldLimit::fallback);
        var now = known.flatMap(each -> each.bound(charging(slot), true));
        return usual.isEmpty()
                || usual.get().compareTo(share.fallback()) > 0
                || now.orElseThrow().compareTo(share.amount()) > 0;
    }

    private boolean isOther(Slot slot, Share share) {
        var known = taken(slot);
        return isTooMuch(slot, share)
                || known.map(ToldLimit::fallback).orElseThrow().compareTo(share.fallback()) != 0
                || known.flatMap(each -> each.bound(charging(slot), true))
                                .orElseThrow()
                                .compareTo(share.amount())
                        != 0;
    }

    private boolean tell(Slot slot, @Nullable Share share) {
        var hand = hands.apply(slot.station());
        if (hand == null || share == null) {
            return false;
        }
        var unit = groups.stream()
                .filter(group -> Allotment.slots(List.of(group)).contains(slot))
                .map(LimitGroup::unit)
                .findFirst()
                .orElseThrow();
        var telling = new LimitTelling(hand, slot, unit, charging(slot));
        var before = taken(slot)
                .orElseGet(() -> new ToldLimit(
                        member.id(),
                        slot,
                        unit,
                        null,
                        null,
                        null,
                        member.clock().instant()));
        var after = telling.told(before, share, member.clock().instant());
        remember(after);
        telling.complaint().ifPresentOrElse(what -> complained(slot, share, what), () -> refused.remove(slot));
        telling.difference(after).ifPresent(what -> alarmed(slot, what));
        return telling.complaint().isEmpty();
    }

    private void complained(Slot slot, Share share, String what) {
        var before = refused.get(slot);
        var times = before != null && before.of().equals(share) ? before.times() : 0;
        refused.put(slot, new Refusal(share, times + 1));
        unsettled.add(slot.station());
        alarmed(slot, what);
    }

    private void alarmed(Slot slot, String what) {
        diaries.of(slot.station()).alarmed(member.clock().instant(), "place " + slot.place() + ": " + what);
    }

    /** The most that the places of a group may draw now, as far as we know. */
    public BigDecimal bound(LimitGroup group) {
        return Allotment.slots(List.of(group)).stream()
                .map(slot -> taken(slot)
                        .flatMap(each -> each.bound(charging(slot), hands.apply(slot.station()) != null))
                        .orElse(Allotment.maximum(groups, slot)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
