package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How much two parties let pass; each pair may agree on its own.
 *
 * @param maxAge from the end of the charge until the CDR comes
 * @param energyTolerance kWh
 * @param costTolerance in the currency of the CDR, before and after taxes alike
 * @param powerMargin factor on what the connector can deliver
 * @param epochAllowed whether a time of 1970-01-01 stands for one that nobody knows (OCPI 2.3.0 mod_cdrs)
 */
public record CheckLimits(
        Duration maxAge,
        Duration maxDuration,
        BigDecimal energyTolerance,
        Duration timeTolerance,
        BigDecimal costTolerance,
        BigDecimal powerMargin,
        boolean epochAllowed) {

    public static final CheckLimits STANDARD = new CheckLimits(
            Duration.ofDays(90),
            Duration.ofDays(3),
            new BigDecimal("0.01"),
            Duration.ofSeconds(60),
            new BigDecimal("0.01"),
            new BigDecimal("1.1"),
            false);
}
