package org.voltroam.domain.catalog.location;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.voltroam.domain.value.Extras;

/**
 * Opening hours. Source: OCPI 2.2.1 mod_locations, Hours.
 *
 * @param regular needed where it is not always open
 * @param openings beside the regular hours
 * @param closings win over everything else
 */
public record Hours(
        boolean twentyFourSeven, List<Regular> regular, List<Period> openings, List<Period> closings, Extras extras) {

    /** Whether it is open at a moment: an exceptional closing wins over an exceptional opening, and both over the regular hours. */
    public boolean isOpenAt(Instant moment, ZoneId zone) {
        if (closings.stream().anyMatch(period -> period.holds(moment))) {
            return false;
        }
        var local = moment.atZone(zone);
        return twentyFourSeven
                || openings.stream().anyMatch(period -> period.holds(moment))
                || regular.stream().anyMatch(each -> each.holds(local.getDayOfWeek(), local.toLocalTime()));
    }

    /**
     * Each week. Source: RegularHours.
     *
     * @param weekday 1 is Monday, 7 is Sunday
     * @param begin time of day as sent, {@code 08:00}
     */
    public record Regular(int weekday, String begin, String end, Extras extras) {

        /** An end at midnight is that of the day; times that cannot be read hold at no time. */
        boolean holds(DayOfWeek day, LocalTime time) {
            try {
                return day.getValue() == weekday
                        && !time.isBefore(LocalTime.parse(begin))
                        && (isMidnight() || time.isBefore(LocalTime.parse(end)));
            } catch (DateTimeParseException unreadable) {
                return false;
            }
        }

        private boolean isMidnight() {
            return end.equals("00:00") || end.equals("24:00");
        }
    }

    /** Once. Source: ExceptionalPeriod. */
    public record Period(Instant begin, Instant end, Extras extras) {

        boolean holds(Instant moment) {
            return !moment.isBefore(begin) && moment.isBefore(end);
        }
    }
}
