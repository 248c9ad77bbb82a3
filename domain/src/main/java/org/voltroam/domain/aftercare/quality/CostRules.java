package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.pricing.PriceFinding;

/** What it claims to cost is what its tariff makes of what it measured, in sum and in every part. */
final class CostRules {

    private CostRules() {}

    /** A credit repeats the charge it takes back; only its total counts, and credits have rules of their own. */
    static void judge(Case subject, Findings found) {
        if (subject.isCredit()) {
            return;
        }
        var claimed = subject.cdr().costs();
        total(subject, claimed, found);
        parts(claimed).forEach((field, price) -> part(subject, field, price, found));
        subtotals(subject, claimed, found);
        subject.priced().findings().forEach(finding -> passOn(finding, found));
    }

    private static void total(Case subject, Costs claimed, Findings found) {
        var computed = subject.priced().exact().total();
        if (differ(claimed.total().beforeTaxes(), computed.beforeTaxes(), subject)) {
            found.add(Code.COST_MISMATCH, "/total_cost", claimed.total().beforeTaxes(), computed.beforeTaxes());
        }
        var gross = claimed.total().afterTaxes();
        var computedGross = Objects.requireNonNullElse(computed.afterTaxes(), computed.beforeTaxes());
        if (gross != null && differ(tax(gross, claimed.total()), tax(computedGross, computed), subject)) {
            found.add(Code.TAX_MISMATCH, "/total_cost", gross, computedGross);
        }
    }

    private static BigDecimal tax(BigDecimal gross, Price price) {
        return gross.subtract(price.beforeTaxes());
    }

    private static void part(Case subject, String field, Price claimed, Findings found) {
        var computed = parts(subject.priced().exact()).get(field);
        var amount = computed == null ? BigDecimal.ZERO : computed.beforeTaxes();
        if (differ(claimed.beforeTaxes(), amount, subject)) {
            found.add(Code.COST_MISMATCH, field, claimed.beforeTaxes(), amount);
        }
    }

    private static void subtotals(Case subject, Costs claimed, Findings found) {
        var parts = parts(claimed).values();
        if (parts.isEmpty() || subject.priced().limit() != null) {
            return;
        }
        var sum = parts.stream().map(Price::beforeTaxes).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (differ(claimed.total().beforeTaxes(), sum, subject)) {
            found.add(Code.SUBTOTAL_MISMATCH, "/total_cost", claimed.total().beforeTaxes(), sum);
        }
    }

    private static Map<String, Price> parts(Costs costs) {
        var parts = new LinkedHashMap<String, Price>();
        put(parts, "/total_fixed_cost", costs.fixed());
        put(parts, "/total_energy_cost", costs.energy());
        put(parts, "/total_time_cost", costs.time());
        put(parts, "/total_parking_cost", costs.parking());
        put(parts, "/total_reservation_cost", costs.reservation());
        return parts;
    }

    private static void put(Map<String, Price> parts, String field, @Nullable Price price) {
        if (price != null) {
            parts.put(field, price);
        }
    }

    /** Beyond the tolerance, or beyond a thousandth of a large amount, whichever is more. */
    private static boolean differ(BigDecimal claimed, BigDecimal computed, Case subject) {
        var tolerance = subject.limits().costTolerance().max(computed.abs().movePointLeft(3));
        return claimed.subtract(computed).abs().compareTo(tolerance) > 0;
    }

    private static void passOn(PriceFinding finding, Findings found) {
        var code = switch (finding.code()) {
            case PERIOD_SPANS_PRICE_CHANGE -> Code.PERIOD_SPANS_PRICE_CHANGE;
            case PERIODS_OUT_OF_ORDER -> Code.PERIODS_OUT_OF_ORDER;
            case PERIOD_OUTSIDE_CHARGE -> Code.PERIODS_OUTSIDE_START_END;
            case VOLUME_ABSURD -> Code.VOLUME_ABSURD;
            case NO_TARIFF,
                    TARIFF_NOT_VALID,
                    TARIFF_UNKNOWN,
                    OTHER_CURRENCY,
                    NO_PRICE_COMPONENT,
                    POWER_DERIVED,
                    TAX_RATE_UNKNOWN,
                    TAX_RATE_IGNORED -> null; // told by the rules of tariffs, or nothing that is wrong with the CDR
        };
        if (code != null) {
            found.add(code, "/charging_periods", Objects.requireNonNullElse(finding.period(), ""), finding.text());
        }
    }
}
