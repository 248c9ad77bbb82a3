package org.voltroam.protocol.ocpp.v16;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.LimitProfile;
import org.voltroam.domain.catalog.station.LimitSchedule;
import org.voltroam.domain.catalog.station.LimitSchedule.Step;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.v16.message.ChargingProfilePurpose;
import org.voltroam.protocol.ocpp.v16.message.ChargingRateUnit;
import org.voltroam.protocol.ocpp.v16.message.ChargingSchedule;
import org.voltroam.protocol.ocpp.v16.message.ChargingSchedulePeriod;
import org.voltroam.protocol.ocpp.v16.message.SetChargingProfile;

/** Limits as OCPP 1.6 writes them. A schedule without a start of its own begins with the transaction. */
final class Limits {

    private Limits() {}

    static SetChargingProfile.ChargingProfile written(LimitProfile profile) {
        var transaction = profile.transaction();
        var absolute = profile.schedule().start() != null;
        return new SetChargingProfile.ChargingProfile(
                profile.id(),
                transaction == null ? null : Numbers.of(transaction).orElseThrow(),
                profile.level(),
                Open.of(purpose(profile.purpose())),
                Open.of(absolute ? SetChargingProfile.ProfileKind.Absolute : SetChargingProfile.ProfileKind.Relative),
                null,
                profile.from(),
                profile.until(),
                written(profile.schedule()));
    }

    private static ChargingSchedule written(LimitSchedule schedule) {
        var duration = schedule.duration();
        return new ChargingSchedule(
                duration == null ? null : (int) duration.toSeconds(),
                schedule.start(),
                Open.of(unit(schedule.unit())),
                schedule.steps().stream().map(Limits::written).toList(),
                null);
    }

    private static ChargingSchedulePeriod written(Step step) {
        return new ChargingSchedulePeriod((int) step.from().toSeconds(), step.limit(), null);
    }

    /** @param start told beside the schedule; it counts where the schedule has none */
    static LimitSchedule read(ChargingSchedule schedule, @Nullable Instant start) {
        var duration = schedule.duration();
        List<Step> steps = schedule.chargingSchedulePeriod().stream()
                .map(period -> new Step(Duration.ofSeconds(period.startPeriod()), period.limit()))
                .toList();
        return new LimitSchedule(
                schedule.startSchedule() == null ? start : schedule.startSchedule(),
                duration == null ? null : Duration.ofSeconds(duration),
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
            case STATION_MAX -> ChargingProfilePurpose.ChargePointMaxProfile;
            case TRANSACTION_DEFAULT -> ChargingProfilePurpose.TxDefaultProfile;
            case TRANSACTION -> ChargingProfilePurpose.TxProfile;
        };
    }
}
