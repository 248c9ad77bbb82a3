package org.voltroam.domain.journey.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * Time as a volume: hours with ten decimals, from which every whole second (and millisecond) can be read back.
 *
 * <p>OCPI writes hours with four decimals; that is a matter of the wire, and too coarse for half a second.
 */
public final class Volumes {

    /** Decimals of an hour: 0.36 microseconds. */
    public static final int HOUR_DIGITS = 10;

    private static final BigDecimal MILLIS_PER_HOUR = new BigDecimal(3_600_000);

    private Volumes() {}

    public static BigDecimal hours(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toMillis())
                .divide(MILLIS_PER_HOUR, HOUR_DIGITS, RoundingMode.HALF_UP);
    }
}
