package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.uptime.Condition;
import org.voltroam.domain.catalog.uptime.Course;
import org.voltroam.domain.catalog.uptime.EvseCondition;
import org.voltroam.domain.catalog.uptime.Excuse;
import org.voltroam.domain.catalog.uptime.OpeningTimes;
import org.voltroam.domain.catalog.uptime.Stretch;
import org.voltroam.domain.catalog.uptime.Yardstick;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.role.Member;

/** Writes down what our EVSEs were like, and tells how much of the time one could charge. */
public final class Uptimes {

    private final Member member;
    private final Map<Place, EvseCondition> latest = new ConcurrentHashMap<>();

    private record Place(LocationId location, EvseUid evse) {}

    Uptimes(Member member) {
        this.member = member;
        member.store().each(Kind.EVSE_CONDITION, each -> {
            if (each.party().equals(member.id())) {
                latest.merge(place(each), each, (one, other) -> one.since().isAfter(other.since()) ? one : other);
            }
        });
    }

    private static Place place(EvseCondition written) {
        return new Place(written.location(), written.evse());
    }

    private static Place place(Excuse excuse) {
        return new Place(excuse.location(), excuse.evse());
    }

    /**
     * Writes what is new; one that was never heard of and says nothing is not there yet. Two at once for one EVSE come from one station,
     * whose messages come one after the other.
     */
    void saw(LocationId location, EvseUid evse, EvseStatus status) {
        var known = latest.get(new Place(location, evse));
        var condition = Condition.of(status);
        if (known == null ? condition != Condition.SILENT : known.condition() != condition) {
            var next = new EvseCondition(member.id(), location, evse, condition, after(known));
            member.store().commit(Change.put(Kind.EVSE_CONDITION, next));
            latest.put(place(next), next);
        }
    }

    /** Now, or later: a clock that was put back does not change what was before. */
    private Instant after(@Nullable EvseCondition known) {
        var now = member.clock().instant();
        return known == null || now.isAfter(known.since()) ? now : known.since().plusMillis(1);
    }

    /** Whether it was ever heard of. */
    boolean knows(LocationId location, EvseUid evse) {
        return latest.containsKey(new Place(location, evse));
    }

    /**
     * Every EVSE of which anything is known.
     *
     * @param stretch by the zone of its location; what lies ahead is left out
     */
    public List<EvseUptime> of(Yardstick yardstick, Function<Location, Stretch> stretch) {
        var conditions = byPlace(Kind.EVSE_CONDITION, Uptimes::place);
        var excuses = byPlace(Kind.EXCUSE, Uptimes::place);
        var found = new ArrayList<EvseUptime>();
        for (var location : member.directory().locations()) {
            for (var evse : location.party().equals(member.id()) ? location.evses() : List.<Evse>of()) {
                var place = new Place(location.id(), evse.uid());
                var opening = new OpeningTimes(location.openingTimes(), location.zone());
                var over = stretch.apply(location).upTo(member.clock().instant());
                if (conditions.containsKey(place)) {
                    var course = Course.of(
                            conditions.getOrDefault(place, List.of()), excuses.getOrDefault(place, List.of()), opening);
                    found.add(new EvseUptime(location, evse, yardstick.measure(course, over)));
                }
            }
        }
        return found;
    }

    private <V> Map<Place, List<V>> byPlace(Kind<V> kind, Function<V, Place> place) {
        var found = new ConcurrentHashMap<Place, List<V>>();
        member.store().each(kind, each -> {
            if (member.id().equals(kind.owner().apply(each))) {
                found.computeIfAbsent(place.apply(each), first -> new ArrayList<>())
                        .add(each);
            }
        });
        return found;
    }

    /** @throws IllegalArgumentException when it ends before it begins, or there is no such EVSE of ours */
    public void excuse(Excuse excuse) {
        if (excuse.until().isBefore(excuse.from())) {
            throw new IllegalArgumentException("it would end before it begins");
        }
        if (member.directory()
                .evse(new Owned<>(member.id(), excuse.location()), excuse.evse())
                .isEmpty()) {
            throw new IllegalArgumentException("no EVSE " + excuse.evse() + " at " + excuse.location());
        }
        member.store().commit(Change.put(Kind.EXCUSE, excuse));
    }

    /** What was said in excuse of outages. */
    public List<Excuse> excuses() {
        return byPlace(Kind.EXCUSE, Uptimes::place).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
