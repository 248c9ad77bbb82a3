package org.voltroam.domain.catalog.uptime;

import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/** A stretch of time; its end is not part of it. */
public record Stretch(Instant from, Instant until) {

    public Stretch {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("it would end before it begins");
        }
    }

    public static Stretch of(Year year, ZoneId zone) {
        return new Stretch(start(year.atMonth(1), zone), start(year.plusYears(1).atMonth(1), zone));
    }

    public static Stretch of(YearMonth month, ZoneId zone) {
        return new Stretch(start(month, zone), start(month.plusMonths(1), zone));
    }

    /** The twelve months of which this is the last. */
    public static Stretch yearTo(YearMonth last, ZoneId zone) {
        return new Stretch(start(last.minusMonths(11), zone), start(last.plusMonths(1), zone));
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** As much of it as is over at a moment. */
    public Stretch upTo(Instant now) {
        return new Stretch(from.isBefore(now) ? from : now, until.isBefore(now) ? until : now);
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
