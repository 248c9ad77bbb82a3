package org.voltroam.protocol.ocmf;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.SignedReading;
import org.voltroam.domain.aftercare.quality.SignedReading.Clock;
import org.voltroam.domain.aftercare.quality.SignedReading.Occasion;

/** Readings of a record as the domain knows them. */
final class MeterReadings {

    private MeterReadings() {}

    static List<SignedReading> told(List<MeterReading> readings) {
        return IntStream.range(0, readings.size())
                .mapToObj(index -> told(readings.get(index), index, readings.size()))
                .toList();
    }

    private static SignedReading told(MeterReading reading, int index, int all) {
        return new SignedReading(
                occasion(reading.occasion(), index, all),
                Objects.requireNonNullElse(reading.register(), ""),
                reading.energy().orElse(null),
                clock(reading),
                fault(reading));
    }

    /** TX, table 7: a charge ends in many ways. A record that never says why it read begins with its first and ends with its last. */
    private static Occasion occasion(@Nullable String told, int index, int all) {
        return switch (told == null ? "" : told.toUpperCase(Locale.ROOT)) {
            case "B" -> Occasion.BEGIN;
            case "E", "L", "R", "A", "P" -> Occasion.END;
            case "" -> all < 2 ? Occasion.DURING : index == 0 ? Occasion.BEGIN : ends(index, all);
            default -> Occasion.DURING;
        };
    }

    private static Occasion ends(int index, int all) {
        return index == all - 1 ? Occasion.END : Occasion.DURING;
    }

    /** The letter after the time, table 19. An error of the time (EF t) makes it worth nothing. */
    private static Clock clock(MeterReading reading) {
        var time = reading.time();
        if (time == null || reading.errors().contains("t")) {
            return Clock.UNKNOWN;
        }
        return switch (time.strip().replaceAll(".* ", "")) {
            case "S" -> Clock.SYNCHRONIZED;
            case "R" -> Clock.RELATIVE;
            case "I" -> Clock.INFORMATIVE;
            default -> Clock.UNKNOWN;
        };
    }

    /** ST, table 10: G is good. TX X, table 7: from there on energy counts for nothing. */
    private static @Nullable String fault(MeterReading reading) {
        var status = reading.status();
        if (reading.errors().contains("E")) {
            return "energy error, EF " + reading.errors();
        }
        if ("X".equals(reading.occasion())) {
            return "exception, TX X";
        }
        return status == null || status.equals("G") ? null : "state of the meter, ST " + status;
    }
}
