package org.voltroam.protocol.ocmf;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One reading of a meter. OCMF 1.4.1, table 7. A field that is left out is that of the reading before.
 *
 * @param time TM, local time with its offset and how sure the clock is: U, I, S or R (table 15)
 * @param occasion TX: B begin, C charging, X exception, E end, L, R, A, P, S, T (table 18)
 * @param value RV, with the decimals the meter told, null where nothing was measured
 * @param register RI, its OBIS code
 * @param unit RU
 * @param current RT, AC or DC
 * @param errors EF: E energy, t time; empty when none
 * @param status ST: G for a meter that works (table 19)
 */
public record MeterReading(
        @Nullable String time,
        @Nullable String occasion,
        @Nullable BigDecimal value,
        @Nullable String register,
        @Nullable String unit,
        @Nullable String current,
        String errors,
        @Nullable String status) {

    /** No meter counts further; what claims to is not computed with. */
    private static final int MOST_DIGITS = 40;

    static MeterReading of(JsonNode fields, @Nullable MeterReading before) {
        return new MeterReading(
                or(Ocmf.text(fields, "TM"), before == null ? null : before.time),
                or(Ocmf.text(fields, "TX"), before == null ? null : before.occasion),
                number(Ocmf.text(fields, "RV")).orElse(before == null ? null : before.value),
                or(Ocmf.text(fields, "RI"), before == null ? null : before.register),
                or(Ocmf.text(fields, "RU"), before == null ? null : before.unit),
                or(Ocmf.text(fields, "RT"), before == null ? null : before.current),
                fields.path("EF").asString(before == null ? "" : before.errors),
                or(Ocmf.text(fields, "ST"), before == null ? null : before.status));
    }

    /** The value in kWh; empty where there is none or it is no energy. */
    public Optional<BigDecimal> energy() {
        if (value == null || unit == null) {
            return Optional.empty();
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "kwh" -> Optional.of(value);
            case "wh" -> Optional.of(value.movePointLeft(3));
            default -> Optional.empty();
        };
    }

    private static @Nullable String or(@Nullable String told, @Nullable String before) {
        return told == null ? before : told;
    }

    /** Meters fill up with blanks: {@code "      48.542"}. */
    private static Optional<BigDecimal> number(@Nullable String text) {
        if (text == null || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip()))
                    .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
