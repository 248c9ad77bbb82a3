package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.ChargingPeriod;

/** Numbers that no charge has and no ledger keeps. They are refused before anything is computed with them. */
final class AbsurdityRules {

    private static final BigDecimal MOST = new BigDecimal("1e9");

    /** Digits after the point: what a sender computes in binary fractions has up to some twenty. */
    private static final int DIGITS = 40;

    private static final Duration LONGEST = Duration.ofDays(3660);

    private static final int PERIODS = 10_000;

    private AbsurdityRules() {}

    static void judge(Cdr cdr, Findings found) {
        amounts(cdr, found);
        number("/total_energy", cdr.totalEnergy().kWh(), found);
        number("/total_time", cdr.totalTime(), found);
        number("/total_parking_time", cdr.totalParkingTime(), found);
        var lasted = Duration.between(cdr.start(), cdr.end());
        if (lasted.abs().compareTo(LONGEST) > 0) {
            found.add(Code.DURATION_ABSURD, "/end_date_time", cdr.end(), "within ten years of " + cdr.start());
        }
        if (cdr.periods().size() > PERIODS) {
            found.add(
                    Code.PERIODS_ABSURD, "/charging_periods", cdr.periods().size(), "at most " + PERIODS + " periods");
        } else {
            volumes(cdr.periods(), found);
        }
    }

    private static void amounts(Cdr cdr, Findings found) {
        var costs = cdr.costs();
        price("/total_cost", costs.total(), found);
        price("/total_fixed_cost", costs.fixed(), found);
        price("/total_energy_cost", costs.energy(), found);
        price("/total_time_cost", costs.time(), found);
        price("/total_parking_cost", costs.parking(), found);
        price("/total_reservation_cost", costs.reservation(), found);
        var tariffs = cdr.tariffs();
        for (int index = 0; index < tariffs.size(); index++) {
            for (var element : tariffs.get(index).elements()) {
                for (var component : element.components()) {
                    number("/tariffs/" + index + "/elements", component.price(), found);
                }
            }
        }
    }

    private static void volumes(List<ChargingPeriod> periods, Findings found) {
        for (int index = 0; index < periods.size(); index++) {
            for (var dimension : periods.get(index).dimensions()) {
                number("/charging_periods/" + index, dimension.volume(), found);
            }
        }
    }

    private static void price(String field, @Nullable Price price, Findings found) {
        if (price != null) {
            var amounts = new ArrayList<@Nullable BigDecimal>();
            amounts.add(price.beforeTaxes());
            amounts.add(price.afterTaxes());
            price.taxes().forEach(tax -> amounts.add(tax.amount()));
            amounts.forEach(amount -> number(field, amount, found));
        }
    }

    private static void number(String field, @Nullable BigDecimal number, Findings found) {
        if (number != null && isAbsurd(number)) {
            found.add(Code.AMOUNT_ABSURD, field, said(number), "between -" + MOST + " and " + MOST);
        }
    }

    private static boolean isAbsurd(BigDecimal number) {
        return number.scale() > DIGITS
                || number.scale() < -DIGITS
                || number.abs().compareTo(MOST) > 0;
    }

    /** Not in full: it may have a million digits. */
    private static String said(BigDecimal number) {
        var magnitude = (long) number.precision() - number.scale() - 1;
        return (number.signum() < 0 ? "-" : "") + "about 1e" + magnitude;
    }
}
