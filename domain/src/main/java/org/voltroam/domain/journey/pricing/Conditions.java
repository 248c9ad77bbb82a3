package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.ReservationRestriction;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.Open;

/**
 * Which component prices a dimension. All restrictions of an element must hold. Source: OCPI 2.2.1 mod_tariffs,
 * TariffRestrictions.
 *
 * <p>A reservation is priced only by elements made for reservations; of those, RESERVATION_EXPIRES goes before RESERVATION when it
 * did expire.
 */
final class Conditions {

    private Conditions() {}

    /** The first component in list order whose element holds, null when none does. */
    static @Nullable Match first(Tariff tariff, TariffDimension dimension, Situation situation) {
        if (!situation.reservation()) {
            return first(tariff, dimension, situation, null);
        }
        var expired = situation.reservationExpired()
                ? first(tariff, dimension, situation, ReservationRestriction.RESERVATION_EXPIRES)
                : null;
        return expired != null ? expired : first(tariff, dimension, situation, ReservationRestriction.RESERVATION);
    }

    private static @Nullable Match first(
            Tariff tariff,
            TariffDimension dimension,
            Situation situation,
            @Nullable ReservationRestriction reservation) {
        for (int element = 0; element < tariff.elements().size(); element++) {
            var candidate = tariff.elements().get(element);
            int component = component(candidate, dimension);
            if (component >= 0 && hold(candidate.restrictions(), situation, reservation)) {
                var priced = candidate.components().get(component);
                return new Match(element, component, priced, candidate.restrictions());
            }
        }
        return null;
    }

    private static int component(TariffElement element, TariffDimension dimension) {
        for (int index = 0; index < element.components().size(); index++) {
            if (element.components().get(index).type().is(dimension)) {
                return index;
            }
        }
        return -1;
    }

    private static boolean hold(
            @Nullable TariffRestrictions restrictions,
            Situation situation,
            @Nullable ReservationRestriction reservation) {
        if (restrictions == null) {
            return reservation == null;
        }
        return isFor(reservation, restrictions.reservation())
                && time(restrictions, situation)
                && date(restrictions, situation)
                && day(restrictions.daysOfWeek(), situation)
                && energy(restrictions, situation)
                && duration(restrictions, situation)
                && current(restrictions, situation)
                && power(restrictions, situation);
    }

    private static boolean isFor(
            @Nullable ReservationRestriction wanted, @Nullable Open<ReservationRestriction> stated) {
        return wanted == null ? stated == null : stated != null && stated.is(wanted);
    }

    /** Start inclusive, end exclusive; an end before the start wraps past midnight; 00:00 as an end is the end of the day. */
    private static boolean time(TariffRestrictions restrictions, Situation situation) {
        var start = restrictions.startTime();
        var end = restrictions.endTime();
        if ((start == null && end == null) || (start != null && start.equals(end))) {
            return true;
        }
        var now = situation.local().toLocalTime();
        boolean begun = start == null || !now.isBefore(start);
        boolean notOver = end == null || end.equals(LocalTime.MIDNIGHT) || now.isBefore(end);
        boolean wraps = start != null && end != null && end.isBefore(start) && !end.equals(LocalTime.MIDNIGHT);
        return wraps ? begun || notOver : begun && notOver;
    }

    private static boolean date(TariffRestrictions restrictions, Situation situation) {
        var start = restrictions.startDate();
        var end = restrictions.endDate();
        if (start == null && end == null) {
            return true;
        }
        var today = situation.local().toLocalDate();
        return (start == null || !today.isBefore(start)) && (end == null || today.isBefore(end));
    }

    private static boolean day(List<Open<DayOfWeek>> days, Situation situation) {
        if (days.isEmpty()) {
            return true;
        }
        var today = situation.local().getDayOfWeek();
        for (var day : days) {
            if (day.is(today)) {
                return true;
            }
        }
        return false;
    }

    private static boolean energy(TariffRestrictions restrictions, Situation situation) {
        var min = restrictions.minKwh();
        var max = restrictions.maxKwh();
        return (min == null || situation.energyBefore().compareTo(min) >= 0)
                && (max == null || situation.energyBefore().compareTo(max) < 0);
    }

    private static boolean duration(TariffRestrictions restrictions, Situation situation) {
        var min = restrictions.minDuration();
        var max = restrictions.maxDuration();
        return (min == null || situation.secondsSincePlugIn() >= min)
                && (max == null || situation.secondsSincePlugIn() < max);
    }

    /** A current nobody measured satisfies nothing: it cannot be derived without the voltage. */
    private static boolean current(TariffRestrictions restrictions, Situation situation) {
        var min = restrictions.minCurrent();
        var max = restrictions.maxCurrent();
        if (min == null && max == null) {
            return true;
        }
        var lowest = stated(situation, DimensionType.MIN_CURRENT, DimensionType.CURRENT);
        var highest = stated(situation, DimensionType.MAX_CURRENT, DimensionType.CURRENT);
        return (min == null || (lowest != null && lowest.compareTo(min) >= 0))
                && (max == null || (highest != null && highest.compareTo(max) < 0));
    }

    /** A power nobody measured is the average of the period. */
    private static boolean power(TariffRestrictions restrictions, Situation situation) {
        var min = restrictions.minPower();
        var max = restrictions.maxPower();
        if (min == null && max == null) {
            return true;
        }
        var lowest = stated(situation, DimensionType.MIN_POWER, DimensionType.POWER);
        var highest = stated(situation, DimensionType.MAX_POWER, DimensionType.POWER);
        boolean strongEnough =
                min == null || (lowest == null ? situation.averagePowerIsAtLeast(min) : lowest.compareTo(min) >= 0);
        boolean weakEnough =
                max == null || (highest == null ? situation.averagePowerIsBelow(max) : highest.compareTo(max) < 0);
        return strongEnough && weakEnough;
    }

    private static @Nullable BigDecimal stated(Situation situation, DimensionType first, DimensionType second) {
        var volume = situation.volume(first);
        return volume == null ? situation.volume(second) : volume;
    }
}
