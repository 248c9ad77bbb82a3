package org.voltroam.domain.journey.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.Energy;

/**
 * The register over time: credible readings, each later and not lower than the one before, straight lines between them.
 *
 * <p>A register below an earlier one is ignored (a glitch; energy does not go back), and so is one above the stop.
 */
record MeterCurve(List<MeterReading> readings) {

    /** By time, then by register. */
    static final Comparator<MeterReading> ORDER =
            Comparator.comparing(MeterReading::at).thenComparing(MeterReading::register);

    static MeterCurve of(Recording recording) {
        return of(recording.readings(), recording.session().end());
    }

    /** @param end of the charge, null while it goes on; then the last reading is the stop and none is above it */
    static MeterCurve of(List<MeterReading> ordered, @Nullable Instant end) {
        var stop = end == null ? null : ordered.getLast().register();
        var credible = new ArrayList<MeterReading>();
        for (var reading : ordered) {
            if (isCredible(reading, credible, stop)) {
                replaceSameMoment(credible, reading);
            }
        }
        return new MeterCurve(List.copyOf(credible));
    }

    MeterReading first() {
        return readings.getFirst();
    }

    MeterReading last() {
        return readings.getLast();
    }

    /** The register at a moment between two readings, to the nearest Wh. */
    static Energy registerAt(MeterReading from, MeterReading to, Instant moment) {
        var risen = to.register().minus(from.register()).wattHours();
        var passed = BigDecimal.valueOf(Duration.between(from.at(), moment).toNanos());
        var span = BigDecimal.valueOf(Duration.between(from.at(), to.at()).toNanos());
        var wattHours = risen.multiply(passed).divide(span, 0, RoundingMode.HALF_UP);
        var reached = from.register().plus(Energy.ofWh(wattHours));
        return reached.compareTo(to.register()) > 0 ? to.register() : reached;
    }

    /** The moment between two readings at which a register was reached, to the millisecond. */
    static Instant momentOf(MeterReading from, MeterReading to, Energy register) {
        var risen = to.register().minus(from.register()).kWh();
        var part = register.minus(from.register()).kWh();
        var span = BigDecimal.valueOf(Duration.between(from.at(), to.at()).toMillis());
        return from.at()
                .plusMillis(span.multiply(part)
                        .divide(risen, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static boolean isCredible(MeterReading reading, List<MeterReading> before, @Nullable Energy stop) {
        var risen = before.isEmpty()
                || reading.register().compareTo(before.getLast().register()) >= 0;
        return risen && (stop == null || before.isEmpty() || reading.register().compareTo(stop) <= 0);
    }

    private static void replaceSameMoment(List<MeterReading> credible, MeterReading reading) {
        if (credible.size() > 1 && credible.getLast().at().equals(reading.at())) {
            credible.removeLast();
        }
        credible.add(reading);
    }
}
