package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.session.Volumes;

/** How much it was, and whether the connector can have delivered it. */
final class EnergyRules {

    private EnergyRules() {}

    static void judge(Case subject, Findings found) {
        var total = subject.cdr().totalEnergy().kWh();
        var sum = subject.sum(DimensionType.ENERGY);
        if (differ(total, sum, subject)) {
            found.add(Code.ENERGY_SUM_MISMATCH, "/total_energy", total, sum);
        }
        session(subject, total, found);
        negative(subject, total, found);
        zero(subject, total, found);
        power(subject, total, found);
    }

    private static void session(Case subject, BigDecimal total, Findings found) {
        subject.around().sessions().stream()
                .filter(session -> session.id().equals(subject.cdr().session()))
                .filter(session -> differ(total, session.energy(), subject))
                .forEach(session -> found.add(Code.SESSION_ENERGY_MISMATCH, "/total_energy", total, session.energy()));
    }

    private static void negative(Case subject, BigDecimal total, Findings found) {
        if (subject.around().feedsBack()) {
            return;
        }
        if (total.signum() < 0) {
            found.add(Code.NEGATIVE_ENERGY, "/total_energy", total, "not below 0");
        }
        var periods = subject.cdr().periods();
        for (int index = 0; index < periods.size(); index++) {
            var energy = periods.get(index).volume(DimensionType.ENERGY).orElse(BigDecimal.ZERO);
            if (energy.signum() < 0) {
                found.add(Code.NEGATIVE_ENERGY, "/charging_periods/" + index, energy, "not below 0");
            }
        }
    }

    /** A reservation costs without energy; everything else that does is worth a look. */
    private static void zero(Case subject, BigDecimal total, Findings found) {
        var costs = subject.cdr().costs();
        if (total.signum() == 0 && costs.total().beforeTaxes().signum() > 0 && !isReservationOnly(costs)) {
            found.add(Code.ZERO_ENERGY_BILLED, "/total_cost", costs.total().beforeTaxes(), "0 kWh were charged");
        }
    }

    private static boolean isReservationOnly(Costs costs) {
        var reservation = costs.reservation();
        return reservation != null && amount(reservation).compareTo(amount(costs.total())) == 0;
    }

    private static BigDecimal amount(Price price) {
        return price.beforeTaxes();
    }

    private static void power(Case subject, BigDecimal total, Findings found) {
        var power = subject.around().maxPower();
        var start = subject.cdr().start();
        if (power == null || !start.isBefore(subject.cdr().end())) {
            return;
        }
        exceeds(subject, power, "/total_energy", total, start, subject.cdr().end(), found);
        var periods = subject.cdr().periods();
        for (int index = 0; index < periods.size(); index++) {
            var energy = periods.get(index).volume(DimensionType.ENERGY).orElse(null);
            var end = index + 1 < periods.size()
                    ? periods.get(index + 1).start()
                    : subject.cdr().end();
            exceeds(
                    subject,
                    power,
                    "/charging_periods/" + index,
                    energy,
                    periods.get(index).start(),
                    end,
                    found);
        }
    }

    private static void exceeds(
            Case subject,
            BigDecimal power,
            String field,
            @Nullable BigDecimal energy,
            Instant from,
            Instant to,
            Findings found) {
        if (energy == null || to.isBefore(from)) {
            return;
        }
        var possible = power.multiply(Volumes.hours(from, to))
                .multiply(subject.limits().powerMargin());
        if (energy.compareTo(possible.add(subject.limits().energyTolerance())) > 0) {
            found.add(Code.ENERGY_ABOVE_POWER, field, energy, possible);
        }
    }

    private static boolean differ(BigDecimal one, BigDecimal other, Case subject) {
        return one.subtract(other).abs().compareTo(subject.limits().energyTolerance()) > 0;
    }
}
