package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/**
 * When an element applies; all that are given must hold. Source: OCPI 2.2.1 mod_tariffs, TariffRestrictions.
 *
 * <p>Times and dates are local to the location, starts inclusive, ends exclusive; an end before the start wraps past midnight.
 *
 * @param minKwh from this energy in the session on
 * @param maxKwh below this energy
 * @param minCurrent A, over all phases, inclusive
 * @param maxCurrent A, exclusive
 * @param minPower kW, inclusive
 * @param maxPower kW, exclusive
 * @param minDuration seconds of the session, inclusive
 * @param maxDuration seconds of the session, exclusive
 */
public record TariffRestrictions(
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal minKwh,
        @Nullable BigDecimal maxKwh,
        @Nullable BigDecimal minCurrent,
        @Nullable BigDecimal maxCurrent,
        @Nullable BigDecimal minPower,
        @Nullable BigDecimal maxPower,
        @Nullable Integer minDuration,
        @Nullable Integer maxDuration,
        List<Open<DayOfWeek>> daysOfWeek,
        @Nullable Open<ReservationRestriction> reservation,
        Extras extras) {}
