package org.voltroam.role;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.exchange.LocationsReceiver;

/** The locations that others have told us of. */
public record KnownLocations(Member member) implements LocationsReceiver.Locations {

    @Override
    public Optional<Location> find(Owned<LocationId> key) {
        return member.directory().location(key);
    }

    @Override
    public Optional<Location> told(Owned<LocationId> key) {
        return member.directory().told(key);
    }

    @Override
    public Optional<Evse> evse(Location told, EvseUid uid) {
        return told.evse(uid).map(evse -> member.directory().current(told, evse));
    }

    @Override
    public void put(Location location, List<Violation> violations) {
        member.store().commit(with(Kind.LOCATION, location, violations));
    }

    /** A change of status only is kept apart from the location: it comes a thousand times as often. */
    @Override
    public void put(Location location, Evse evse, List<Violation> violations) {
        var statusOnly = location.evse(evse.uid())
                .filter(before ->
                        before.withStatus(evse.status(), evse.lastUpdated()).equals(evse))
                .isPresent();
        member.store()
                .commit(
                        statusOnly
                                ? with(Kind.EVSE_STATE, state(location, evse), violations)
                                : with(Kind.LOCATION, location.with(evse, evse.lastUpdated()), violations));
    }

    private static EvseState state(Location location, Evse evse) {
        return new EvseState(location.party(), location.id(), evse.uid(), evse.status(), evse.lastUpdated());
    }

    private <V> List<Change> with(Kind<V> kind, V value, List<Violation> violations) {
        return Incidents.with(kind, value, violations, member.clock().instant());
    }
}
