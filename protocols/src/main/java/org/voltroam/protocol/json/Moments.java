package org.voltroam.protocol.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates and times as peers write them: with Z, with an offset, or with neither, which means UTC (OCPI 2.2.1 types, DateTime). */
public final class Moments {

    private Moments() {}

    /** The moment a text means, or null when it means none. */
    public static @Nullable Instant read(String text) {
        try {
            var stripped = text.strip();
            if (stripped.endsWith("Z")) {
                return Instant.parse(stripped);
            }
            var time = stripped.indexOf('T');
            var zoned = time >= 0 && (stripped.indexOf('+', time) > 0 || stripped.indexOf('-', time) > 0);
            return zoned
                    ? OffsetDateTime.parse(stripped).toInstant()
                    : LocalDateTime.parse(stripped).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException broken) {
            return null;
        }
    }

    /** With Z and, only where there are any, milliseconds: at most 24 characters. */
    public static String write(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
