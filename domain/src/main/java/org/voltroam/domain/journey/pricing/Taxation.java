package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.value.Rate;

/**
 * How a tariff's prices relate to tax. Source: OCPI 2.3.0 mod_tariffs, TaxIncluded. Older versions know prices before taxes only.
 *
 * <p>Where no rate is stated none applies (OCPI 2.2.1 mod_tariffs, PriceComponent.vat: "if omitted, no VAT is applicable").
 */
enum Taxation {
    EXCLUDED {
        @Override
        Price of(BigDecimal amount, @Nullable Rate rate) {
            return rate == null ? Price.of(amount, amount) : Price.of(amount, fitted(amount.multiply(factor(rate))));
        }
    },
    INCLUDED {
        @Override
        Price of(BigDecimal amount, @Nullable Rate rate) {
            return rate == null
                    ? Price.of(amount, amount)
                    : Price.of(amount.divide(factor(rate), Amounts.LINE_DIGITS, RoundingMode.HALF_UP), amount);
        }
    },
    NONE {
        @Override
        Price of(BigDecimal amount, @Nullable Rate rate) {
            return Price.of(amount, amount);
        }
    };

    abstract Price of(BigDecimal amount, @Nullable Rate rate);

    static Taxation of(Tariff tariff) {
        var stated = tariff.taxIncluded();
        return stated == null
                ? EXCLUDED
                : switch (stated.known().orElse(TaxIncluded.NO)) {
                    case YES -> INCLUDED;
                    case NO -> EXCLUDED;
                    case NOT_APPLICABLE -> NONE;
                };
    }

    static BigDecimal factor(Rate rate) {
        return BigDecimal.ONE.add(rate.percent().movePointLeft(2));
    }

    private static BigDecimal fitted(BigDecimal amount) {
        return amount.scale() > Amounts.LINE_DIGITS
                ? amount.setScale(Amounts.LINE_DIGITS, RoundingMode.HALF_UP)
                : amount;
    }
}
