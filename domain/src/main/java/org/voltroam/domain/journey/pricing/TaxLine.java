package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Rate;

/**
 * What was taxed at one rate, after minimum and maximum price. All tax lines add up to gross minus net.
 *
 * @param rate null for what the tariff states no tax for
 */
public record TaxLine(@Nullable Rate rate, BigDecimal net, BigDecimal tax) {}
