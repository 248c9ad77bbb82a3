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

    private static final String PLAIN = "0000-00-00T00:00:00Z";

    private Moments() {}

    /** The moment a text means, or null when it means none. */
    public static @Nullable Instant read(String text) {
        try {
            if (isPlain(text)) {
                return plain(text);
            }
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

    /** Whether it has the shape nearly all have, which needs no parser; midnight at the end of a day and leap seconds need one. */
    private static boolean isPlain(String text) {
        return text.length() == PLAIN.length()
                && isShaped(text)
                && number(text, 11, 13) < 24
                && number(text, 17, 19) < 60;
    }

    private static boolean isShaped(String text) {
        for (int index = 0; index < PLAIN.length(); index++) {
            var wanted = PLAIN.charAt(index);
            var found = text.charAt(index);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        var time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return time.toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** With Z and, only where there are any, milliseconds: at most 24 characters. */
    public static String write(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
