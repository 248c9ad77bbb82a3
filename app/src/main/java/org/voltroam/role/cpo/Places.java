package org.voltroam.role.cpo;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.journey.command.Reservation;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.role.Member;

/** Which connector of which station a command means. */
record Places(Member member) {

    /** A connector of a station. */
    record Place(ChargingStation station, Outlet outlet) {

        private boolean holds(Reservation reservation) {
            return reservation.station().equals(station.id()) && reservation.outlet() == outlet.number();
        }
    }

    /** All that fit: of the EVSE if one is named, else of the location. */
    Stream<Place> of(LocationId location, @Nullable EvseUid evse, @Nullable ConnectorId connector) {
        return member.directory().stations().stream()
                .filter(station -> station.location().equals(location))
                .flatMap(station -> station.outlets().stream().map(outlet -> new Place(station, outlet)))
                .filter(place -> evse == null || place.outlet().evse().equals(evse))
                .filter(place -> connector == null || place.outlet().connector().equals(connector));
    }

    /**
     * Where it is kept already, else where nothing is kept for others, else wherever: the station says whether it can.
     *
     * @param known the reservation that this one replaces
     */
    Optional<Place> best(ReserveNow reserve, @Nullable Reservation known, Reservations all) {
        return of(reserve.location(), reserve.evse(), null)
                .min(Comparator.comparingInt(place -> known != null && place.holds(known) ? 0 : rank(place, all)));
    }

    private static int rank(Place place, Reservations all) {
        return all.at(place.station().id()).stream().anyMatch(place::holds) ? 2 : 1;
    }
}
