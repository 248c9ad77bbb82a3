package org.voltroam.role.emsp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.voltroam.domain.catalog.tariff.ShownTariff;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TariffId;
import org.voltroam.role.Member;

/** Which version of a tariff we could show a driver at a moment. Only the moments are held in memory, the versions are in the store. */
final class ShownTariffs {

    private final Member member;
    private final Map<Owned<TariffId>, NavigableMap<Instant, String>> moments = new ConcurrentHashMap<>();

    ShownTariffs(Member member) {
        this.member = member;
        member.store().each(Kind.SHOWN_TARIFF, this::remember);
        member.directory().tariffs().stream()
                .filter(tariff -> !moments.containsKey(tariff.key()))
                .forEach(this::sinceItsUpdate);
    }

    /** Known from before versions were kept. */
    private void sinceItsUpdate(Tariff tariff) {
        var shown = ShownTariff.of(tariff, tariff.lastUpdated());
        member.store().commit(Change.put(Kind.SHOWN_TARIFF, shown));
        remember(shown);
    }

    /** Writes a tariff with the other changes, as shown from now on. */
    void put(Tariff tariff, List<Change> changes) {
        var shown = ShownTariff.of(tariff, member.clock().instant());
        var isNews = newest(tariff.key()).filter(tariff::equals).isEmpty();
        var all = new ArrayList<>(changes);
        if (isNews) {
            all.add(Change.put(Kind.SHOWN_TARIFF, shown));
        }
        member.store().commit(all);
        if (isNews) {
            remember(shown);
        }
    }

    void remove(Tariff tariff) {
        var withdrawn = ShownTariff.withdrawn(tariff, member.clock().instant());
        member.store().commit(new Change.Removed<>(Kind.TARIFF, tariff), Change.put(Kind.SHOWN_TARIFF, withdrawn));
        remember(withdrawn);
    }

    /**
     * The version that was shown then. Of one that we heard of only later, the newest that by its own word was in force already: a
     * push may be late.
     */
    Optional<Tariff> at(Owned<TariffId> key, Instant moment) {
        var versions = moments.get(key);
        if (versions == null) {
            return Optional.empty();
        }
        var shown = versions.floorEntry(moment);
        return shown == null ? toldLate(versions, moment) : tariff(shown.getValue());
    }

    private Optional<Tariff> toldLate(NavigableMap<Instant, String> versions, Instant moment) {
        return versions.values().stream()
                .flatMap(version -> tariff(version).stream())
                .filter(tariff -> !tariff.lastUpdated().isAfter(moment))
                .reduce((one, other) -> other.lastUpdated().isBefore(one.lastUpdated()) ? one : other);
    }

    private Optional<Tariff> newest(Owned<TariffId> key) {
        return Optional.ofNullable(moments.get(key))
                .flatMap(versions -> tariff(versions.lastEntry().getValue()));
    }

    private Optional<Tariff> tariff(String version) {
        return member.store().find(Kind.SHOWN_TARIFF, version).map(ShownTariff::tariff);
    }

    private void remember(ShownTariff shown) {
        moments.computeIfAbsent(shown.key(), first -> new ConcurrentSkipListMap<>())
                .put(shown.shown(), Kind.SHOWN_TARIFF.keyOf(shown));
    }
}
