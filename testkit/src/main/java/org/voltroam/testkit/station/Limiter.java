package org.voltroam.testkit.station;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The limits a station was given, and what they come to. Source: OCPP 1.6, 3.13; 2.0.1, K01. */
final class Limiter {

    private static final String DEFAULT = "TxDefaultProfile";
    private static final String TRANSACTION = "TxProfile";

    /**
     * A profile as it was given.
     *
     * @param place 0 for all
     * @param start null: as the composite schedule begins
     */
    record Limit(
            int id,
            int place,
            int level,
            String purpose,
            @Nullable Instant start,
            @Nullable Integer seconds,
            String unit,
            List<Point> points) {

        /** What counts at a moment; nothing before the start and after the end. */
        Optional<BigDecimal> at(Instant moment, Instant begin) {
            var since = Duration.between(begin(begin), moment).toSeconds();
            return since < 0 || (seconds != null && since >= seconds)
                    ? Optional.empty()
                    : points.stream()
                            .filter(point -> point.from() <= since)
                            .max(Comparator.comparingInt(Point::from))
                            .map(Point::limit);
        }

        Instant begin(Instant other) {
            return start == null ? other : start;
        }

        Stream<Instant> turns(Instant other) {
            var turns = points.stream().map(point -> begin(other).plusSeconds(point.from()));
            return seconds == null
                    ? turns
                    : Stream.concat(turns, Stream.of(begin(other).plusSeconds(seconds)));
        }
    }

    record Point(int from, BigDecimal limit) {}

    private final Map<Integer, Limit> given = new LinkedHashMap<>();

    /** A profile replaces the one with its id, and the one with its place, purpose and level. */
    void give(Limit limit) {
        given.values()
                .removeIf(old -> old.place() == limit.place()
                        && old.level() == limit.level()
                        && old.purpose().equals(limit.purpose()));
        given.put(limit.id(), limit);
    }

    /** A transaction's own limits end with it. OCPP 1.6, 3.13.1. */
    void ended(int place) {
        clear(limit -> limit.place() == place && limit.purpose().equals(TRANSACTION));
    }

    /** False when there was none such. */
    boolean clear(Predicate<Limit> which) {
        return given.values().removeIf(which);
    }

    List<Limit> all() {
        return List.copyOf(given.values());
    }

    /** What all come to from a moment on; empty where nothing limits. */
    List<Point> composite(int place, Instant begin, int seconds, String unit) {
        var here = given.values().stream()
                .filter(limit -> limit.unit().equals(unit) && (limit.place() == 0 || limit.place() == place))
                .toList();
        var end = begin.plusSeconds(seconds);
        var turns = new TreeSet<Instant>();
        turns.add(begin);
        here.stream()
                .flatMap(limit -> limit.turns(begin))
                .filter(turn -> turn.isAfter(begin) && turn.isBefore(end))
                .forEach(turns::add);
        var points = new ArrayList<Point>();
        for (var turn : turns) {
            lowest(here, turn, begin)
                    .filter(limit ->
                            points.isEmpty() || points.getLast().limit().compareTo(limit) != 0)
                    .ifPresent(limit -> points.add(
                            new Point((int) Duration.between(begin, turn).toSeconds(), limit)));
        }
        return points;
    }

    /** A transaction's own profile takes the place of the default one; the station's limit counts beside either. */
    private static Optional<BigDecimal> lowest(List<Limit> here, Instant moment, Instant begin) {
        var own = highest(here, TRANSACTION::equals, moment, begin)
                .or(() -> highest(here, DEFAULT::equals, moment, begin));
        var station = highest(here, purpose -> !purpose.equals(TRANSACTION) && !purpose.equals(DEFAULT), moment, begin);
        return Stream.concat(own.stream(), station.stream()).min(Comparator.naturalOrder());
    }

    private static Optional<BigDecimal> highest(
            List<Limit> here, Predicate<String> purpose, Instant moment, Instant begin) {
        return here.stream()
                .filter(limit -> purpose.test(limit.purpose()))
                .filter(limit -> limit.at(moment, begin).isPresent())
                .max(Comparator.comparingInt(Limit::level))
                .flatMap(limit -> limit.at(moment, begin));
    }
}
