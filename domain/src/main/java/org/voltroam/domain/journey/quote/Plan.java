package org.voltroam.domain.journey.quote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.Energy;

/**
 * What a driver has in mind.
 *
 * @param energy taken evenly over the charging time
 * @param parked after the charge, still plugged in
 */
public record Plan(Instant start, Energy energy, Duration charging, Duration parked) {

    /** @throws IllegalArgumentException when something is negative, or energy has no time */
    public static Plan of(Instant start, Energy energy, Duration charging, Duration parked) {
        if (energy.kWh().signum() < 0 || charging.isNegative() || parked.isNegative()) {
            throw new IllegalArgumentException("nothing of a plan is negative");
        }
        if (energy.kWh().signum() > 0 && charging.isZero()) {
            throw new IllegalArgumentException("energy takes time");
        }
        return new Plan(start, energy, charging, parked);
    }

    public Instant charged() {
        return start.plus(charging);
    }

    public Instant end() {
        return charged().plus(parked);
    }

    public Duration stay() {
        return charging.plus(parked);
    }

    /** The same, and then parked for so long. */
    Plan parkedFor(Duration longer) {
        return new Plan(start, energy, charging, longer);
    }

    /** What a meter would say that counts from zero. */
    List<MeterReading> readings() {
        var readings = new ArrayList<MeterReading>();
        readings.add(new MeterReading(start, Energy.ZERO));
        if (!charging.isZero()) {
            readings.add(new MeterReading(charged(), energy));
        }
        if (!parked.isZero()) {
            readings.add(new MeterReading(end(), energy));
        }
        return List.copyOf(readings);
    }
}
