package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.Optional;
import org.voltroam.domain.journey.pricing.PriceBoundaries;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.HeldReport;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.role.Member;

/**
 * When stations give no power although a vehicle may want some: that time is no parking. Source: OCPI 2.2.1 mod_cdrs, CdrDimensionType,
 * note; OCPP 1.6, 4.9, SuspendedEVSE; OCPP 2.x, ChargingState.
 */
final class Withholding {

    private final Member member;
    private final Charges charges;
    private final SessionRecorder recorder;

    Withholding(Member member, Charges charges) {
        this.member = member;
        this.charges = charges;
        this.recorder = new SessionRecorder(new PriceBoundaries(), new Pricer()::soFar);
    }

    /** In OCPP 1.6 the status of a connector says it. */
    void reported(StationId station, ConnectorStatus status) {
        var withheld = switch (status.state()) {
            case SUSPENDED_EVSE -> Optional.of(true);
            case CHARGING, SUSPENDED_EV, FINISHING, AVAILABLE -> Optional.of(false);
            default -> Optional.<Boolean>empty();
        };
        withheld.ifPresent(none -> charges.running().stream()
                .filter(each -> each.station().equals(station) && each.outlet() == status.connector())
                .findFirst()
                .ifPresent(recording -> supplied(recording, none, status.at())));
    }

    /** In OCPP 2.x the report of a transaction says it. */
    void reported(HeldReport report) {
        var withheld = report.withheld();
        if (withheld != null) {
            charges.find(report.station(), report.transaction())
                    .filter(recording -> recording.session().isRunning())
                    .ifPresent(recording -> supplied(recording, withheld, report.at()));
        }
    }

    private void supplied(Recording recording, boolean withheld, Instant at) {
        var next = recorder.supplied(recording, withheld, at, member.clock().instant());
        if (!next.equals(recording)) {
            member.store().commit(Change.put(Kind.RECORDING, next), Change.put(Kind.SESSION, next.session()));
            charges.remember(next);
        }
    }
}
