package org.voltroam.domain.aftercare.dispute;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** On which days people work, somewhere. */
public record BusinessCalendar(ZoneId zone, Set<DayOfWeek> free, Set<LocalDate> holidays) {

    public BusinessCalendar {
        free = Set.copyOf(free);
        holidays = Set.copyOf(holidays);
        if (free.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("nobody ever works by this calendar");
        }
    }

    /** Saturdays and Sundays are free. */
    public static BusinessCalendar of(ZoneId zone, Set<LocalDate> holidays) {
        return new BusinessCalendar(zone, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays);
    }

    /** The end of the so many-th business day after the day of a moment. */
    public Instant after(Instant moment, int businessDays) {
        var day = LocalDate.ofInstant(moment, zone);
        for (int left = businessDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorked(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private boolean isWorked(LocalDate day) {
        return !free.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
