package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;

/**
 * The least or most that a session costs, before and, where stated, after taxes; the two bind independently.
 *
 * <p>Source: OCPI 2.3.0 mod_tariffs, PriceLimit; in 2.2.1 a Price.
 */
public record PriceLimit(BigDecimal beforeTaxes, @Nullable BigDecimal afterTaxes, Extras extras) {}
