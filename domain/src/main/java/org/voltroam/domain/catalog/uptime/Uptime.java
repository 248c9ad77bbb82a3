package org.voltroam.domain.catalog.uptime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a yardstick says of an EVSE, or of many together.
 *
 * @param measured how long it was there and we know its conditions
 * @param counted the whole, of which uptime is a share
 * @param outage how long one could not charge
 * @param excluded the part of the outage that does not count
 */
public record Uptime(Yardstick yardstick, Duration measured, Duration counted, Duration outage, Duration excluded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty where nothing was counted. Rounded down to four digits, so that no figure looks as if it reached what it did not. */
    public Optional<BigDecimal> percent() {
        return counted.isZero()
                ? Optional.empty()
                : Optional.of(seconds(up()).multiply(HUNDRED).divide(seconds(counted), 4, RoundingMode.DOWN));
    }

    /** Whether it is as much as is asked for; empty where nothing is asked for or nothing was counted. */
    public Optional<Boolean> isKept() {
        return counted.isZero()
                ? Optional.empty()
                : yardstick
                        .floor()
                        .map(floor -> floor.isReached(
                                seconds(up()).multiply(HUNDRED),
                                seconds(counted).multiply(BigDecimal.valueOf(floor.percent()))));
    }

    /** More outage than the time that is counted (a leap year by a formula of 365 days) is no uptime. */
    private Duration up() {
        var up = counted.minus(outage.minus(excluded));
        return up.isNegative() ? Duration.ZERO : up;
    }

    /** Both together: the average over time. */
    public Uptime and(Uptime other) {
        if (yardstick != other.yardstick) {
            throw new IllegalArgumentException(yardstick + " and " + other.yardstick + " measure different things");
        }
        return new Uptime(
                yardstick,
                measured.plus(other.measured),
                counted.plus(other.counted),
                outage.plus(other.outage),
                excluded.plus(other.excluded));
    }

    /** Whole minutes, as authorities count them, the rest dropped. */
    public static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3); // nanoseconds of a large network would not fit
    }
}
