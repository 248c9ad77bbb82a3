package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.role.Member;

/**
 * What drivers are told about our EVSEs. A station that is not connected is not available, whatever it said last: its EVSEs are
 * UNKNOWN until it is back.
 */
final class Statuses {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** The place that stands for the station. */
    private static final int WHOLE = 0;

    private final Member member;
    private final Map<EvseUid, EvseStatus> reported = new ConcurrentHashMap<>();

    private final Map<StationId, EvseStatus> broken = new ConcurrentHashMap<>();
    private final Map<StationId, Map<Integer, Instant>> since = new ConcurrentHashMap<>();

    Statuses(Member member) {
        this.member = member;
    }

    /** What a station says on a new connection holds, whatever its clock showed before. */
    void anew(StationId station) {
        since.remove(station);
    }

    /** Whether this connection has told something later of the place. A moment in the future is none: that clock will be put right. */
    boolean isOld(StationId station, ConnectorStatus status) {
        var known = since.computeIfAbsent(station, first -> new ConcurrentHashMap<>());
        var last = known.get(status.connector());
        if (last != null
                && status.at().isBefore(last)
                && !last.isAfter(member.clock().instant().plus(TOLERANCE))) {
            return true;
        }
        known.put(status.connector(), status.at());
        return false;
    }

    void reported(StationId station, ConnectorStatus status) {
        var known = member.directory().station(station);
        if (known.isPresent() && status.connector() == WHOLE) {
            whole(known.get(), status.state());
        } else if (known.isPresent()) {
            known.get().outlet(status.connector()).ifPresent(outlet -> {
                reported.put(outlet.evse(), evse(status.state()));
                publish(known.get(), outlet, shown(known.get(), outlet));
            });
        }
    }

    /** What is wrong with the station is wrong with all of its places. OCPP 1.6, 4.9; OCPP 2.0.1, StatusNotification. */
    private void whole(ChargingStation station, ConnectorState state) {
        switch (state) {
            case UNAVAILABLE, FAULTED -> broken.put(station.id(), evse(state));
            default -> broken.remove(station.id());
        }
        back(station);
    }

    private EvseStatus shown(ChargingStation station, Outlet outlet) {
        var own = reported.getOrDefault(outlet.evse(), EvseStatus.UNKNOWN);
        var all = broken.get(station.id());
        return all == null || own == EvseStatus.CHARGING ? own : all;
    }

    /** The station is connected again, and what it said last holds until it says more. */
    void back(StationId station) {
        member.directory().station(station).ifPresent(this::back);
    }

    private void back(ChargingStation station) {
        station.outlets().stream()
                .filter(outlet -> reported.containsKey(outlet.evse()) || broken.containsKey(station.id()))
                .forEach(outlet -> publish(station, outlet, shown(station, outlet)));
    }

    void gone(StationId station) {
        member.directory()
                .station(station)
                .ifPresent(known -> known.outlets().forEach(outlet -> publish(known, outlet, EvseStatus.UNKNOWN)));
    }

    private void publish(ChargingStation station, Outlet outlet, EvseStatus status) {
        var now = member.clock().instant();
        var shown = member.directory().evse(new Owned<>(member.id(), station.location()), outlet.evse());
        if (shown.isPresent() && !shown.get().status().is(status)) {
            var state = new EvseState(member.id(), station.location(), outlet.evse(), Open.of(status), now);
            member.store().commit(Change.put(Kind.EVSE_STATE, state));
        }
    }

    /** Source: OCPI 2.2.1 mod_locations, Status: CHARGING is "in use", also when no energy flows at the moment. */
    private static EvseStatus evse(ConnectorState state) {
        return switch (state) {
            case AVAILABLE -> EvseStatus.AVAILABLE;
            case PREPARING, CHARGING, SUSPENDED_EVSE, SUSPENDED_EV, FINISHING, OCCUPIED -> EvseStatus.CHARGING;
            case RESERVED -> EvseStatus.RESERVED;
            case UNAVAILABLE -> EvseStatus.INOPERATIVE;
            case FAULTED -> EvseStatus.OUTOFORDER;
            case UNKNOWN -> EvseStatus.UNKNOWN;
        };
    }
}
