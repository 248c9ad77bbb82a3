package org.voltroam.domain.journey.pricing;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.pricing.PricedCharge.Adjustment;
import org.voltroam.domain.journey.pricing.PricingRules.Rounding;
import org.voltroam.domain.value.CurrencyCode;

/** From drafts to a priced charge: lines, taxes, totals, limits, rounding. */
final class Sums {

    private final CurrencyCode currency;
    private final Rounding rounding;

    Sums(CurrencyCode currency, Rounding rounding) {
        this.currency = currency;
        this.rounding = rounding;
    }

    /** @param limiting whose minimum and maximum hold, null when none does (a reservation alone is not limited) */
    PricedCharge of(List<Draft> drafts, @Nullable Tariff limiting, List<PriceFinding> findings) {
        var lines = new ArrayList<PriceLine>(drafts.size());
        var parts = new EnumMap<CostKind, Price>(CostKind.class);
        var sum = Amounts.ZERO;
        for (var draft : drafts) {
            var line = draft.line();
            lines.add(line);
            parts.merge(CostKind.of(line), line.cost(), Amounts::plus);
            sum = Amounts.plus(sum, line.cost());
        }
        parts.replaceAll((kind, price) -> snapped(price));
        sum = snapped(sum);
        var limits = limiting == null ? new Limits(sum, null) : Limits.apply(sum, limiting);
        var limit = limits.limit();
        if (limit != null) {
            parts.put(CostKind.LIMIT, Amounts.minus(limits.total(), sum));
        }
        var rounded = rounded(parts, limits.total());
        var total = rounded.values().stream().reduce(Amounts.ZERO, Amounts::plus);
        return new PricedCharge(
                currency,
                List.copyOf(lines),
                TaxLines.of(lines, limits.total()),
                CostKind.costs(limits.total(), parts),
                CostKind.costs(total, rounded),
                limit == null ? null : new Adjustment(limit, rounded.getOrDefault(CostKind.LIMIT, Amounts.ZERO)),
                rounding,
                List.copyOf(findings));
    }

    private Map<CostKind, Price> rounded(Map<CostKind, Price> parts, Price total) {
        int digits = Amounts.digits(rounding, currency);
        return switch (rounding) {
            case PER_CDR, PER_INVOICE -> shared(parts, Amounts.round(total, digits), digits);
            case PER_COMPONENT -> each(parts, total, digits);
        };
    }

    private static Map<CostKind, Price> shared(Map<CostKind, Price> parts, Price total, int digits) {
        var shares =
                Apportionment.of(total, List.copyOf(parts.values()), digits).iterator();
        var rounded = new EnumMap<>(parts);
        rounded.replaceAll((kind, price) -> shares.next());
        return rounded;
    }

    /** A limit binds the total, so what it adds is the rounded total less the rounded parts. */
    private static Map<CostKind, Price> each(Map<CostKind, Price> parts, Price total, int digits) {
        var rounded = new EnumMap<>(parts);
        rounded.replaceAll((kind, price) -> Amounts.round(price, digits));
        if (rounded.remove(CostKind.LIMIT) != null) {
            var charged = rounded.values().stream().reduce(Amounts.ZERO, Amounts::plus);
            rounded.put(CostKind.LIMIT, Amounts.minus(Amounts.round(total, digits), charged));
        }
        return rounded;
    }

    private static Price snapped(Price price) {
        return Price.of(
                price.beforeTaxes().setScale(Amounts.SUM_DIGITS, RoundingMode.HALF_UP),
                Amounts.gross(price).setScale(Amounts.SUM_DIGITS, RoundingMode.HALF_UP));
    }
}
