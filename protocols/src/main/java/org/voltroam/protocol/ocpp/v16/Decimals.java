package org.voltroam.protocol.ocpp.v16;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers written as text, as sampled values are. */
final class Decimals {

    private static final int LONGEST = 40;
    private static final int MOST_PLACES = 20;

    private Decimals() {}

    static @Nullable BigDecimal read(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return null;
        }
        try {
            var number = new BigDecimal(stripped);
            return isSane(number) ? number : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** False for what no meter shows, such as 1E+999999999, which would cost gigabytes to write out. */
    static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= LONGEST;
    }
}
