package org.voltroam.domain.catalog.uptime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Hours;

/**
 * When one can get to an EVSE.
 *
 * @param hours null where it is always open
 */
public record OpeningTimes(@Nullable Hours hours, ZoneId zone) {

    boolean isOpenAt(Instant moment) {
        return hours == null || hours.isOpenAt(moment, zone);
    }

    /** Moments between which it stays open or stays closed; more than needed do no harm. */
    NavigableSet<Instant> changes(Stretch stretch) {
        var all = new TreeSet<Instant>();
        if (hours != null) {
            Stream.concat(hours.openings().stream(), hours.closings().stream()).forEach(period -> {
                all.add(period.begin());
                all.add(period.end());
            });
            all.addAll(daily(hours, stretch));
        }
        return all;
    }

    private TreeSet<Instant> daily(Hours given, Stretch stretch) {
        var all = new TreeSet<Instant>();
        var times = times(given);
        var last = LocalDate.ofInstant(stretch.until(), zone);
        for (var day = LocalDate.ofInstant(stretch.from(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (var time : times) {
                var local = day.atTime(time).atZone(zone);
                all.add(local.toInstant()); // an hour that comes twice in autumn begins twice
                all.add(local.withLaterOffsetAtOverlap().toInstant());
            }
            var jump = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
            if (jump != null) {
                all.add(jump.getInstant());
            }
        }
        return all;
    }

    private static List<LocalTime> times(Hours hours) {
        return Stream.concat(
                        Stream.of("00:00"),
                        hours.regular().stream().flatMap(each -> Stream.of(each.begin(), each.end())))
                .distinct()
                .flatMap(OpeningTimes::time)
                .toList();
    }

    /** What cannot be read holds at no time ({@link Hours.Regular}), so nothing changes then. */
    private static Stream<LocalTime> time(String text) {
        try {
            return Stream.of(LocalTime.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Stream.empty();
        }
    }
}
