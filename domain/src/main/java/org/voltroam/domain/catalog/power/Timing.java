package org.voltroam.domain.catalog.power;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** When the course of a profile begins. Source: OCPP 1.6, ChargingProfileKindType; 2.0.1, ChargingProfileKindEnumType. */
public sealed interface Timing {

    /** Once. */
    record Absolute(Instant start) implements Timing {}

    /**
     * Again and again, from a first time on; what still lasts is cut off by the next time. A day has 24 hours: OCPP counts in UTC.
     *
     * @param every a day or a week
     */
    record Recurring(Instant first, Every every) implements Timing {}

    /** With the charge. */
    record Relative() implements Timing {}

    /** Source: RecurrencyKindType. */
    enum Every {
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration length;

        Every(Duration length) {
            this.length = length;
        }
    }

    /** How long the course runs at a moment; empty before it begins. */
    default Optional<Duration> since(Instant moment, Instant begun) {
        var since = switch (this) {
            case Absolute(var start) -> Duration.between(start, moment);
            case Relative() -> Duration.between(begun, moment);
            case Recurring(var first, var every) -> recurred(Duration.between(first, moment), every);
        };
        return since.isNegative() ? Optional.empty() : Optional.of(since);
    }

    private static Duration recurred(Duration sinceFirst, Every every) {
        return sinceFirst.isNegative()
                ? sinceFirst
                : sinceFirst.minus(every.length.multipliedBy(sinceFirst.dividedBy(every.length)));
    }

    /** Every time it begins that matters between two moments: also the one before, which may still last. */
    default Stream<Instant> starts(Instant begin, Instant end, Instant begun) {
        return switch (this) {
            case Absolute(var start) -> Stream.of(start);
            case Relative() -> Stream.of(begun);
            case Recurring(var first, var every) ->
                LongStream.rangeClosed(count(first, begin, every), count(first, end, every))
                        .mapToObj(times -> first.plus(every.length.multipliedBy(times)));
        };
    }

    private static long count(Instant first, Instant moment, Every every) {
        return Math.max(0, Duration.between(first, moment).dividedBy(every.length));
    }
}
