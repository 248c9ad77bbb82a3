package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.pricing.PricingRules.Rounding;
import org.voltroam.domain.value.CurrencyCode;

/**
 * A price that explains itself.
 *
 * <p>The rule of rounding: lines keep twelve decimals (exact but for thirds of an hour), totals are their sums to ten (which mends
 * the thirds). {@code costs} is what a CDR says: rounded where {@code rounding} says, half up; parts and adjustment add up to
 * the total to the last digit, because the total is rounded once and the parts share it (see {@link Apportionment}).
 * {@link #shownLines} does the same for a page that shows every line.
 *
 * @param exact before rounding
 * @param costs after rounding
 * @param adjustment what a minimum or maximum price added to the sum of the parts, rounded like them; null when none did
 * @param findings what a person should know about it
 */
public record PricedCharge(
        CurrencyCode currency,
        List<PriceLine> lines,
        List<TaxLine> taxes,
        Costs exact,
        Costs costs,
        @Nullable Adjustment adjustment,
        Rounding rounding,
        List<PriceFinding> findings) {

    /** The tariff's min_price raised, or its max_price lowered, the sum of the lines. */
    public record Adjustment(Limit limit, Price amount) {}

    /** Source: OCPI 2.2.1 mod_tariffs, Tariff min_price and max_price. */
    public enum Limit {
        MIN,
        MAX
    }

    public @Nullable Limit limit() {
        return adjustment == null ? null : adjustment.limit();
    }

    /** The cost of each line, in order, rounded so that lines and adjustment add up to the total. */
    public List<Price> shownLines() {
        var rounded = costs.total();
        if (adjustment != null) {
            rounded = Amounts.minus(rounded, adjustment.amount());
        }
        return Apportionment.of(
                rounded, lines.stream().map(PriceLine::cost).toList(), Amounts.digits(rounding, currency));
    }

    /** The billed volume of all lines of one kind. */
    public BigDecimal billed(TariffDimension dimension) {
        return lines.stream()
                .filter(line -> line.dimension() == dimension && !line.reservation())
                .map(PriceLine::billed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
