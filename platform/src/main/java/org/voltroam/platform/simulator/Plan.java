package org.voltroam.platform.simulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;

/**
 * What a simulated car wants.
 *
 * @param energy until it is full
 * @param parked how long it stays plugged in after that
 * @param speed simulated seconds per real second; 0 is as fast as possible
 * @param start when the simulated charge begins; null lets it end about now
 */
public record Plan(
        Energy energy,
        Duration parked,
        BigDecimal speed,
        @Nullable Instant start) {

    /** As fast as possible, ending about now, leaving when full. */
    public static Plan of(Energy energy) {
        return new Plan(energy, Duration.ZERO, BigDecimal.ZERO, null);
    }

    public Plan parked(Duration time) {
        return new Plan(energy, time, speed, start);
    }

    public Plan speed(BigDecimal factor) {
        return new Plan(energy, parked, factor, start);
    }

    public Plan start(Instant moment) {
        return new Plan(energy, parked, speed, moment);
    }

    public boolean instant() {
        return speed.signum() <= 0;
    }
}
