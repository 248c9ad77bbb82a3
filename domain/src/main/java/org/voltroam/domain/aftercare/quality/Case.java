package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.party.CheckLimits;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.pricing.PricingRules;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;

/**
 * A CDR before its judge.
 *
 * @param priced again, with the tariffs as they were published; with its own where nobody published them
 */
record Case(Cdr cdr, Surroundings around, CheckLimits limits, PricedCharge priced) {

    static Case of(Cdr cdr, Surroundings around, CheckLimits limits, PricingRules rules) {
        var measured = Measured.of(
                tariffs(cdr, around).stream()
                        .map(tariff -> AgreedTax.in(tariff, around.tax()))
                        .toList(),
                cdr.periods(),
                cdr.start(),
                cdr.end(),
                around.zone(),
                cdr.currency());
        return new Case(cdr, around, limits, new Pricer(rules).price(measured));
    }

    private static List<Tariff> tariffs(Cdr cdr, Surroundings around) {
        if (cdr.tariffs().isEmpty()) {
            return around.published();
        }
        var tariffs = new ArrayList<Tariff>();
        for (var told : cdr.tariffs()) {
            tariffs.add(published(told, around).orElse(told));
        }
        return List.copyOf(tariffs);
    }

    static Optional<Tariff> published(Tariff told, Surroundings around) {
        return around.published().stream()
                .filter(tariff -> tariff.id().equals(told.id()))
                .findFirst();
    }

    boolean isCredit() {
        return Boolean.TRUE.equals(cdr.credit());
    }

    /** The volumes of all periods. */
    BigDecimal sum(DimensionType type) {
        return cdr.periods().stream()
                .flatMap(period -> period.volume(type).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Known CDRs that still stand: no credits, and none that a credit took back. */
    List<Cdr> standing() {
        var credited = new HashSet<Owned<CdrId>>();
        for (var credit : around.cdrs()) {
            if (Boolean.TRUE.equals(credit.credit()) && credit.creditReference() != null) {
                credited.add(new Owned<>(credit.party(), credit.creditReference()));
            }
        }
        return around.cdrs().stream()
                .filter(other -> !Boolean.TRUE.equals(other.credit()) && !credited.contains(other.key()))
                .toList();
    }

    boolean isTakenBack(Cdr other) {
        return around.cdrs().stream()
                .anyMatch(credit -> Boolean.TRUE.equals(credit.credit())
                        && credit.party().equals(other.party())
                        && other.id().equals(credit.creditReference()));
    }
}
