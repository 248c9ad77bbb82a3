package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Limits one after the other. Source: OCPP 1.6, ChargingSchedule; 2.0.1, ChargingScheduleType.
 *
 * @param duration null: as long as its profile
 * @param minimum below which charging makes no sense, in the unit of the limits; null: not told
 * @param steps in any order; before the first nothing is said
 */
public record Course(
        @Nullable Duration duration,
        Supply.Unit unit,
        @Nullable BigDecimal minimum,
        List<Step> steps) {

    /**
     * Holds until the next one.
     *
     * @param phases how many are used; null: not told, which means all
     */
    public record Step(
            Duration from, BigDecimal limit, @Nullable Integer phases) {}

    public Course {
        steps = List.copyOf(steps);
    }

    /** One limit for ever. */
    public static Course constant(Supply.Unit unit, BigDecimal limit) {
        return new Course(null, unit, null, List.of(new Step(Duration.ZERO, limit, null)));
    }

    Optional<Step> at(Duration since) {
        return duration != null && since.compareTo(duration) >= 0
                ? Optional.empty()
                : steps.stream()
                        .filter(step -> step.from().compareTo(since) <= 0)
                        .max(Comparator.comparing(Step::from));
    }

    Stream<Duration> turns() {
        return Stream.concat(steps.stream().map(Step::from), Stream.ofNullable(duration));
    }
}
