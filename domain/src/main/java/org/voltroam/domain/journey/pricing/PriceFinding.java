package org.voltroam.domain.journey.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know about a price that was computed all the same.
 *
 * @param period the start of the period it is about, null when it is about the whole charge
 * @param subject a dimension, a tariff id
 */
public record PriceFinding(Code code, @Nullable Instant period, String subject, String text) {

    /** Stable names; in lower case they are the codes of reports. */
    public enum Code {
        NO_TARIFF,
        TARIFF_NOT_VALID,
        TARIFF_UNKNOWN,
        OTHER_CURRENCY,
        NO_PRICE_COMPONENT,
        PERIOD_SPANS_PRICE_CHANGE,
        VOLUME_ABSURD,
        PERIODS_OUT_OF_ORDER,
        PERIOD_OUTSIDE_CHARGE,
        POWER_DERIVED,
        TAX_RATE_UNKNOWN,
        TAX_RATE_IGNORED
    }
}
