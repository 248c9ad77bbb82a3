package org.voltroam.domain.catalog.station;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast may be charged, over time.
 *
 * @param start null when it begins with the charge it is for
 * @param duration null when it goes on for ever, or as long as its profile
 * @param steps the first from 0 on, in order
 */
public record LimitSchedule(
        @Nullable Instant start, @Nullable Duration duration, LimitProfile.Unit unit, List<Step> steps) {

    /** @param from since the start; this limit holds until the next step */
    public record Step(Duration from, BigDecimal limit) {}

    public LimitSchedule {
        steps = List.copyOf(steps);
    }
}
