package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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

    /** So long stations may take to come back after we were away ourselves. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** The place that stands for the station. */
    private static final int WHOLE = 0;

    private final Member member;
    private final Uptimes uptimes;
    private final Map<EvseUid, EvseStatus> reported = new ConcurrentHashMap<>();

    private final Instant started;
    private volatile boolean looked;

    private final Map<StationId, EvseStatus> broken = new ConcurrentHashMap<>();
    private final Map<StationId, Map<Integer, Instant>> since = new ConcurrentHashMap<>();

    Statuses(Member member, Uptimes uptimes) {
        this.member = member;
        this.uptimes = uptimes;
        this.started = member.clock().instant();
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

    /** Stations that have not come back since we did are gone. Called now and then. */
    void look(Predicate<StationId> isConnected) {
        if (!looked && !member.clock().instant().isBefore(started.plus(GRACE))) {
            looked = true;
            member.directory().stations().stream()
                    .filter(station -> station.party().equals(member.id()) && !isConnected.test(station.id()))
                    .forEach(this::missed);
        }
    }

    /** What it said before we went holds again when it comes. */
    private void missed(ChargingStation station) {
        for (var outlet : station.outlets()) {
            if (uptimes.knows(station.location(), outlet.evse())) {
                member.directory()
                        .evse(new Owned<>(member.id(), station.location()), outlet.evse())
                        .flatMap(evse -> evse.status().known())
                        .ifPresent(before -> reported.putIfAbsent(outlet.evse(), before));
                publish(station, outlet, EvseStatus.UNKNOWN);
            }
        }
    }

    private void publish(ChargingStation station, Outlet outlet, EvseStatus status) {
        uptimes.saw(station.location(), outlet.evse(), status);
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
