package org.voltroam.domain.journey.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.pricing.PriceFinding.Code;
import org.voltroam.domain.journey.pricing.PricingRules.FlatFees;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.value.TariffId;

/**
 * What a charge costs, and why.
 *
 * <p>For every period and dimension the first element of the tariff, in list order, that prices the dimension and whose
 * restrictions hold when the period begins gives the price; dimensions may come from different elements. A dimension without one
 * is free, and a finding. Then step_size, then minimum and maximum price, then rounding (see {@link PricedCharge}). Source: OCPI
 * 2.2.1 mod_tariffs, Tariff, and mod_cdrs, step_size.
 */
public final class Pricer {

    private final PricingRules rules;

    public Pricer() {
        this(PricingRules.STANDARD);
    }

    public Pricer(PricingRules rules) {
        this.rules = rules;
    }

    public PricedCharge price(Measured measured) {
        return new Run(measured, rules).price();
    }

    /** As a {@link org.voltroam.domain.journey.session.Costing}. */
    public Price soFar(Recording recording) {
        return costs(recording).total();
    }

    /** As a {@link org.voltroam.domain.journey.cdr.CdrCosting}. */
    public Costs costs(Recording recording) {
        return price(Measured.of(recording)).costs();
    }

    /** One pricing: what has been collected so far. */
    private static final class Run {

        private final Measured measured;
        private final PricingRules rules;
        private final TariffChoice choice;
        private final List<PriceFinding> findings = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        private final Map<TariffId, PriceChanges> changesByTariff = new HashMap<>();
        private final Set<Boolean> phasesWithFlat = new HashSet<>();
        private final Set<TariffDimension> reportedFree = EnumSet.noneOf(TariffDimension.class);

        Run(Measured measured, PricingRules rules) {
            this.measured = measured;
            this.rules = rules;
            this.choice = new TariffChoice(measured, findings);
        }

        PricedCharge price() {
            var situations = Situation.all(measured, inOrder());
            for (var situation : situations) {
                choice.tariffOf(situation.period()).ifPresent(tariff -> price(situation, tariff, situations));
            }
            StepSize.apply(drafts, rules.steps());
            var limits = choice.standard()
                    .filter(tariff -> situations.stream().anyMatch(situation -> !situation.reservation()))
                    .orElse(null);
            return new Sums(measured.currency(), rules.rounding()).of(drafts, limits, findings);
        }

        private List<ChargingPeriod> inOrder() {
            var periods = measured.periods();
            for (int index = 1; index < periods.size(); index++) {
                if (periods.get(index).start().isBefore(periods.get(index - 1).start())) {
                    find(
                            Code.PERIODS_OUT_OF_ORDER,
                            "charging_periods",
                            "Periods were put in the order of their start.");
                    return periods.stream()
                            .sorted(Comparator.comparing(ChargingPeriod::start))
                            .toList();
                }
            }
            return periods;
        }

        private void price(Situation situation, Tariff tariff, List<Situation> all) {
            check(situation);
            var changes = changesByTariff.computeIfAbsent(tariff.id(), id -> PriceChanges.of(tariff, all));
            for (var dimension : situation.measuredDimensions()) {
                if (dimension == TariffDimension.FLAT && flatIsDone(situation)) {
                    continue;
                }
                var match = Conditions.first(tariff, dimension, situation);
                if (match != null) {
                    add(situation, tariff, dimension, match, changes);
                } else if (dimension != TariffDimension.FLAT) {
                    free(situation, dimension);
                }
            }
            if (situation.averagePowerUsed()) {
                var text = "The period names no power; the average of its energy and time was used.";
                find(situation, Code.POWER_DERIVED, "power", text);
            }
        }

        private void add(
                Situation situation, Tariff tariff, TariffDimension dimension, Match match, PriceChanges changes) {
            if (dimension == TariffDimension.FLAT && !chargesFlat(situation, match)) {
                return;
            }
            drafts.add(new Draft(situation, tariff, dimension, match));
            checkTax(tariff, match);
            if (dimension != TariffDimension.FLAT && changes.within(situation, dimension, match)) {
                find(
                        situation,
                        Code.PERIOD_SPANS_PRICE_CHANGE,
                        dimension.name(),
                        "The price changes within the period; all of it is billed at the price of its start.");
            }
        }

        private void check(Situation situation) {
            if (situation.period().start().isBefore(measured.start())
                    || situation.period().start().isAfter(measured.end())) {
                find(situation, Code.PERIOD_OUTSIDE_CHARGE, "start", "The period begins outside the charge.");
            }
            for (var dimension : situation.period().dimensions()) {
                if (!Situation.isPlausible(dimension.volume())) {
                    var text = "The volume has more digits than any charge: it was left out.";
                    find(situation, Code.VOLUME_ABSURD, dimension.type().text(), text);
                }
            }
        }

        private void checkTax(Tariff tariff, Match match) {
            var rate = match.component().vat();
            switch (Taxation.of(tariff)) {
                case EXCLUDED -> {}
                case INCLUDED -> {
                    if (rate == null) {
                        find(Code.TAX_RATE_UNKNOWN, tariff.id().text(), "Taxes are included at a rate nobody states.");
                    }
                }
                case NONE -> {
                    if (rate != null) {
                        find(Code.TAX_RATE_IGNORED, tariff.id().text(), "No tax applies, yet a rate is stated.");
                    }
                }
            }
        }

        private boolean flatIsDone(Situation situation) {
            return rules.flatFees() == FlatFees.FIRST_ONLY && phasesWithFlat.contains(situation.reservation());
        }

        /** FLAT once in each phase (OCPI 2.2.1 mod_tariffs, TariffDimensionType FLAT); which one, the rules say. */
        private boolean chargesFlat(Situation situation, Match match) {
            return switch (rules.flatFees()) {
                case FIRST_ONLY -> phasesWithFlat.add(situation.reservation());
                case EACH_COMPONENT_ONCE -> drafts.stream().noneMatch(draft -> draft.isFlatOf(match));
            };
        }

        private void free(Situation situation, TariffDimension dimension) {
            if (reportedFree.add(dimension)) {
                find(
                        situation,
                        Code.NO_PRICE_COMPONENT,
                        dimension.name(),
                        "No component prices " + dimension + ": free.");
            }
        }

        private void find(Code code, String subject, String text) {
            findings.add(new PriceFinding(code, null, subject, text));
        }

        private void find(Situation situation, Code code, String subject, String text) {
            findings.add(new PriceFinding(code, situation.period().start(), subject, text));
        }
    }
}
