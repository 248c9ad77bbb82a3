package org.voltroam.domain.catalog.location;

import java.time.Instant;
import java.util.List;
import org.voltroam.domain.value.Extras;

/** Opening hours. Source: OCPI 2.2.1 mod_locations, Hours. */
public record Hours(
        boolean twentyFourSeven, List<Regular> regular, List<Period> openings, List<Period> closings, Extras extras) {

    /**
     * Each week. Source: RegularHours.
     *
     * @param weekday 1 is Monday, 7 is Sunday
     * @param begin time of day as sent, {@code 08:00}
     */
    public record Regular(int weekday, String begin, String end, Extras extras) {}

    /** Once. Source: ExceptionalPeriod. */
    public record Period(Instant begin, Instant end, Extras extras) {}
}
