package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.pricing.PricingRules.Rounding;
import org.voltroam.domain.value.CurrencyCode;

/** Arithmetic on prices whose tax is known. */
final class Amounts {

    /** Decimals a line keeps; small enough for amounts of millions to fit a long, which keeps BigDecimal fast. */
    static final int LINE_DIGITS = 12;

    /** Decimals of a sum: two guard digits fewer, so three thirds of a cent are a cent. */
    static final int SUM_DIGITS = 10;

    private static final int WIRE_DIGITS = 4;

    static final Price ZERO = Price.of(BigDecimal.ZERO, BigDecimal.ZERO);

    private Amounts() {}

    static BigDecimal gross(Price price) {
        return Objects.requireNonNullElse(price.afterTaxes(), price.beforeTaxes());
    }

    static BigDecimal tax(Price price) {
        return gross(price).subtract(price.beforeTaxes());
    }

    static Price plus(Price left, Price right) {
        return Price.of(left.beforeTaxes().add(right.beforeTaxes()), gross(left).add(gross(right)));
    }

    static Price minus(Price left, Price right) {
        return Price.of(
                left.beforeTaxes().subtract(right.beforeTaxes()), gross(left).subtract(gross(right)));
    }

    static Price sum(List<Price> prices) {
        return prices.stream().reduce(ZERO, Amounts::plus);
    }

    static @Nullable Price rounded(@Nullable Price price, int digits) {
        return price == null ? null : round(price, digits);
    }

    static Price round(Price price, int digits) {
        return Price.of(
                price.beforeTaxes().setScale(digits, RoundingMode.HALF_UP),
                gross(price).setScale(digits, RoundingMode.HALF_UP));
    }

    static int digits(Rounding rounding, CurrencyCode currency) {
        return rounding == Rounding.PER_INVOICE ? WIRE_DIGITS : currency.minorDigits();
    }
}
