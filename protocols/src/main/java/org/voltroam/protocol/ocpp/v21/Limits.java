package org.voltroam.protocol.ocpp.v21;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.station.LimitProfile;
import org.voltroam.domain.catalog.station.LimitSchedule;
import org.voltroam.domain.catalog.station.LimitSchedule.Step;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.v21.type.ChargingProfile;
import org.voltroam.protocol.ocpp.v21.type.ChargingSchedule;
import org.voltroam.protocol.ocpp.v21.type.ChargingSchedulePeriod;
import org.voltroam.protocol.ocpp.v21.type.CompositeSchedule;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfileKind;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfilePurpose;
import org.voltroam.protocol.ocpp.v21.word.ChargingRateUnit;

/** Limits as OCPP 2.1 writes them. A schedule without a start of its own begins with the transaction. */
final class Limits {

    private Limits() {}

    static ChargingProfile written(LimitProfile profile) {
        TransactionId transaction = profile.transaction();
        var absolute = profile.schedule().start() != null;
        return new ChargingProfile(
                profile.id(),
                profile.level(),
                Open.of(purpose(profile.purpose())),
                Open.of(absolute ? ChargingProfileKind.Absolute : ChargingProfileKind.Relative),
                null,
                profile.from(),
                profile.until(),
                transaction == null ? null : transaction.text(),
                null,
                List.of(written(profile.id(), profile.schedule())),
                null,
                null,
                null,
                null,
                null);
    }

    private static ChargingSchedule written(int id, LimitSchedule schedule) {
        var duration = schedule.duration();
        return new ChargingSchedule(
                id,
                null,
                schedule.start(),
                duration == null ? null : (int) duration.toSeconds(),
                Open.of(unit(schedule.unit())),
                null,
                null,
                null,
                null,
                null,
                schedule.steps().stream().map(Limits::written).toList(),
                null,
                null,
                null,
                null,
                null);
    }

    private static ChargingSchedulePeriod written(Step step) {
        return new ChargingSchedulePeriod(
                (int) step.from().toSeconds(),
                step.limit(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    static LimitSchedule read(CompositeSchedule schedule) {
        List<Step> steps = schedule.chargingSchedulePeriod().stream()
                .flatMap(period -> Stream.ofNullable(period.limit())
                        .map(limit -> new Step(Duration.ofSeconds(period.startPeriod()), limit)))
                .toList();
        return new LimitSchedule(
                schedule.scheduleStart(),
                Duration.ofSeconds(schedule.duration()),
                schedule.chargingRateUnit().is(ChargingRateUnit.A) ? LimitProfile.Unit.AMPERE : LimitProfile.Unit.WATT,
                steps);
    }

    static ChargingRateUnit unit(LimitProfile.Unit unit) {
        return switch (unit) {
            case WATT -> ChargingRateUnit.W;
            case AMPERE -> ChargingRateUnit.A;
        };
    }

    static ChargingProfilePurpose purpose(LimitProfile.Purpose purpose) {
        return switch (purpose) {
            case STATION_MAX -> ChargingProfilePurpose.ChargingStationMaxProfile;
            case TRANSACTION_DEFAULT -> ChargingProfilePurpose.TxDefaultProfile;
            case TRANSACTION -> ChargingProfilePurpose.TxProfile;
        };
    }
}
