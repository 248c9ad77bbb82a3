package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;

/**
 * An amount before and, where known, after taxes, in the currency of the object that holds it.
 *
 * <p>Source: OCPI 2.3.0 types, Price (before_taxes, taxes), and 2.2.1 (excl_vat, incl_vat); exact decimals.
 *
 * @param taxes one by one, where they are known so; then afterTaxes is beforeTaxes and all of them
 */
public record Price(BigDecimal beforeTaxes, @Nullable BigDecimal afterTaxes, List<TaxAmount> taxes, Extras extras) {

    /** A price whose taxes are not itemized. */
    public static Price of(BigDecimal beforeTaxes, BigDecimal afterTaxes) {
        return of(beforeTaxes, afterTaxes, Extras.NONE);
    }

    /** A price whose taxes are not itemized, or not known. */
    public static Price of(BigDecimal beforeTaxes, @Nullable BigDecimal afterTaxes, Extras extras) {
        return new Price(beforeTaxes, afterTaxes, List.of(), extras);
    }

    /** A price with its taxes one by one; without any, what it is after taxes is not known. */
    public static Price of(BigDecimal beforeTaxes, List<TaxAmount> taxes, Extras extras) {
        return new Price(beforeTaxes, taxes.isEmpty() ? null : sum(beforeTaxes, taxes), taxes, extras);
    }

    private static BigDecimal sum(BigDecimal beforeTaxes, List<TaxAmount> taxes) {
        return taxes.stream().map(TaxAmount::amount).reduce(beforeTaxes, BigDecimal::add);
    }

    public Optional<BigDecimal> gross() {
        return Optional.ofNullable(afterTaxes);
    }
}
