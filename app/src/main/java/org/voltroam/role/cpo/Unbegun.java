package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.session.HeldReport;
import org.voltroam.domain.journey.session.HeldReport.Stage;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.TokenUid;

/**
 * What is known so far of a transaction that is no charge yet.
 *
 * @param since when its charge begins: as the token was named, not as the cable was plugged in
 * @param register what the meter showed then
 */
record Unbegun(
        @Nullable Integer evse,
        @Nullable TokenUid token,
        Instant since,
        @Nullable Energy register,
        @Nullable Integer reservation) {

    static final Unbegun NOTHING = new Unbegun(null, null, Instant.MAX, null, null);

    Unbegun with(HeldReport report) {
        var named = token != null;
        return new Unbegun(
                report.outlet() == null ? evse : report.outlet(),
                named ? token : report.token(),
                named ? since : begin(report),
                named && register != null ? register : first(report.readings()).orElse(register),
                report.reservation() == null ? reservation : report.reservation());
    }

    Unbegun at(@Nullable Integer place) {
        return new Unbegun(place, token, since, register, reservation);
    }

    /** Who, where, and from which register on. */
    boolean isComplete() {
        return evse != null && token != null && register != null;
    }

    /** A report of the end of which no start was heard tells by its readings when it began. */
    private static Instant begin(HeldReport report) {
        return report.stage() == Stage.ENDED
                ? report.readings().stream()
                        .map(MeterReading::at)
                        .filter(at -> at.isBefore(report.at()))
                        .min(Instant::compareTo)
                        .orElse(report.at())
                : report.at();
    }

    static Optional<Energy> first(List<MeterReading> readings) {
        return readings.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .map(MeterReading::register)
                .findFirst();
    }

    static Optional<Energy> last(List<MeterReading> readings) {
        return readings.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .map(MeterReading::register)
                .findFirst();
    }
}
