package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;

/**
 * An amount before and, where known, after taxes, in the currency of the object that holds it.
 *
 * <p>Source: OCPI 2.2.1 types, Price (excl_vat, incl_vat); exact decimals.
 */
public record Price(BigDecimal beforeTaxes, @Nullable BigDecimal afterTaxes, Extras extras) {

    public static Price of(BigDecimal beforeTaxes, BigDecimal afterTaxes) {
        return new Price(beforeTaxes, afterTaxes, Extras.NONE);
    }

    public Optional<BigDecimal> gross() {
        return Optional.ofNullable(afterTaxes);
    }
}
