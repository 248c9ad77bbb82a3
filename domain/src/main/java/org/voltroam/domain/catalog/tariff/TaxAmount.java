package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Rate;

/**
 * One tax on a price. Source: OCPI 2.3.0 types, TaxAmount.
 *
 * @param name as it stands on an invoice, such as VAT
 * @param accountNumber of the tax authority, for who owes it
 * @param amount in the currency of the price
 */
public record TaxAmount(
        String name,
        @Nullable String accountNumber,
        @Nullable Rate percentage,
        BigDecimal amount,
        Extras extras) {}
