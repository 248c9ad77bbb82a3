package org.voltroam.stage.world;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.party.CheckLimits;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.catalog.party.Scrutiny.Trifle;
import org.voltroam.domain.value.Energy;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation;

/** {@code checks} of an agreement: what two parties let pass in CDRs. What is not told is as usual. */
final class ChecksReading {

    private ChecksReading() {}

    static Scrutiny of(Fields in) {
        var usual = Scrutiny.STANDARD;
        return new Scrutiny(
                limits(in),
                codes(in, "passed"),
                codes(in, "held"),
                Duration.ofHours(number(in, "patience_h", usual.patience().toHours())),
                trifle(in));
    }

    /** Both are told, or nothing is dropped. */
    private static @Nullable Trifle trifle(Fields in) {
        var seconds = in.number("drop_below_s");
        var kWh = in.number("drop_below_kwh");
        return seconds == null || kWh == null
                ? null
                : new Trifle(Duration.ofSeconds(seconds.longValue()), new Energy(kWh));
    }

    private static CheckLimits limits(Fields in) {
        var usual = CheckLimits.STANDARD;
        return new CheckLimits(
                Duration.ofDays(number(in, "max_age_days", usual.maxAge().toDays())),
                Duration.ofHours(
                        number(in, "max_duration_h", usual.maxDuration().toHours())),
                Objects.requireNonNullElse(in.number("energy_tolerance_kwh"), usual.energyTolerance()),
                Duration.ofSeconds(
                        number(in, "time_tolerance_s", usual.timeTolerance().toSeconds())),
                Objects.requireNonNullElse(in.number("cost_tolerance"), usual.costTolerance()),
                Objects.requireNonNullElse(in.number("power_margin"), usual.powerMargin()),
                Boolean.TRUE.equals(in.bool("epoch_allowed")));
    }

    private static long number(Fields in, String name, long usual) {
        return Objects.requireNonNullElse(in.number(name), BigDecimal.valueOf(usual))
                .longValue();
    }

    /** A word that is no finding's would change nothing, and nobody would notice. */
    private static List<String> codes(Fields in, String name) {
        var codes = in.strings(name, 60);
        codes.stream()
                .filter(code -> Code.of(code).isEmpty())
                .forEach(code -> in.violation(
                        name,
                        Violation.Code.UNKNOWN_VALUE,
                        "\"" + code + "\" is none of "
                                + Stream.of(Code.values()).map(Code::text).toList()));
        return codes;
    }
}
