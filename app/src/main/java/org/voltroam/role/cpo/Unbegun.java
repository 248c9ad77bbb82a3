package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionReport.Stage;

/**
 * What is known so far of a transaction that is no charge yet.
 *
 * @param since when its charge begins: as the token was named, not as the cable was plugged in
 * @param register what the meter showed then
 * @param heard when the last report came, by our clock
 */
record Unbegun(
        @Nullable Integer evse,
        @Nullable TokenUid token,
        Instant since,
        @Nullable Energy register,
        @Nullable Integer reservation,
        Instant heard) {

    static final Unbegun NOTHING = new Unbegun(null, null, Instant.MAX, null, null, Instant.EPOCH);

    Unbegun with(TransactionReport report, Instant now) {
        var named = token != null;
        return new Unbegun(
                report.evse() == null ? evse : report.evse(),
                named ? token : report.token(),
                named ? since : begin(report),
                named && register != null ? register : first(report.readings()).orElse(register),
                report.reservation() == null ? reservation : report.reservation(),
                now);
    }

    Unbegun at(@Nullable Integer place) {
        return new Unbegun(place, token, since, register, reservation, heard);
    }

    /** Who, where, and from which register on. */
    boolean isComplete() {
        return evse != null && token != null && register != null;
    }

    /** A report of the end of which no start was heard tells by its readings when it began. */
    private static Instant begin(TransactionReport report) {
        return report.stage() == Stage.ENDED
                ? report.readings().stream()
                        .map(Reading::at)
                        .filter(at -> at.isBefore(report.at()))
                        .min(Instant::compareTo)
                        .orElse(report.at())
                : report.at();
    }

    static Optional<Energy> first(List<Reading> readings) {
        return readings.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .flatMap(reading -> Optional.ofNullable(reading.register()).stream())
                .findFirst();
    }

    static Optional<Energy> last(List<Reading> readings) {
        return readings.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .flatMap(reading -> Optional.ofNullable(reading.register()).stream())
                .findFirst();
    }
}
