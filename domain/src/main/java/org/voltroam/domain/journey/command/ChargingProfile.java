package org.voltroam.domain.journey.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/**
 * How fast a session may charge, when. Source: OCPI 2.2.1 mod_charging_profiles, ChargingProfile.
 *
 * @param start null is at once
 * @param duration null is to the end of the session
 * @param minRate below which charging makes no sense, in the unit of the limits, at most one digit after the point
 */
public record ChargingProfile(
        @Nullable Instant start,
        @Nullable Duration duration,
        Open<ChargingRateUnit> unit,
        @Nullable BigDecimal minRate,
        List<Period> periods,
        Extras extras) {

    /**
     * Lasts until the next one. Source: ChargingProfilePeriod.
     *
     * @param start after the start of the profile
     * @param limit in the unit of the profile, at most one digit after the point
     */
    public record Period(Duration start, BigDecimal limit, Extras extras) {}

    /** The profile a station follows, as it stood at a moment. Source: ActiveChargingProfile. */
    public record Active(Instant start, ChargingProfile profile, Extras extras) {}
}
