package org.voltroam.domain.catalog.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.value.TariffId;

/**
 * A CPO's locations and tariffs as one eMSP sees them: its own tariffs in the place of the usual ones, and none that is another's alone.
 *
 * <p>Connectors name tariffs and say nothing of eMSPs (2.2.1 mod_tariffs; ocpi/ocpi issues 433 and 511), so each eMSP is told of
 * connectors that name what it pays by.
 *
 * @param ours own tariffs by the usual ones whose place they take
 * @param hidden tariffs of others alone, and those that ours take the place of
 */
public record PartyView(Map<TariffId, TariffId> ours, Set<TariffId> hidden) {

    /** @param all agreements of the CPO, this one among them */
    public static PartyView of(Agreement agreement, Collection<Agreement> all) {
        var ours = new HashMap<TariffId, TariffId>();
        agreement.ownTariffs().forEach(each -> ours.put(each.usual(), each.own()));
        var hidden = new HashSet<>(ours.keySet());
        all.stream()
                .filter(other -> other.cpo().equals(agreement.cpo()))
                .flatMap(other -> other.ownTariffs().stream())
                .forEach(each -> hidden.add(each.own()));
        hidden.removeAll(ours.values());
        return new PartyView(Map.copyOf(ours), Set.copyOf(hidden));
    }

    public boolean shows(Tariff tariff) {
        return !hidden.contains(tariff.id());
    }

    /** The location with the tariffs that this eMSP pays by; the same one where it pays what everybody pays. */
    public Location of(Location location) {
        return ours.isEmpty()
                ? location
                : location.withEvses(location.evses().stream().map(this::of).toList(), location.lastUpdated());
    }

    private Evse of(Evse evse) {
        return evse.withConnectors(evse.connectors().stream().map(this::of).toList(), evse.lastUpdated());
    }

    private Connector of(Connector connector) {
        return connector.withTariffs(connector.tariffIds().stream()
                .map(id -> ours.getOrDefault(id, id))
                .distinct()
                .toList());
    }
}
