package org.voltroam.domain.journey.pricing;

import java.util.Map;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;

/** What a CDR sums separately; everything of a reservation, its FLAT too, is RESERVATION. Source: OCPI 2.2.1 mod_cdrs, CDR. */
enum CostKind {
    FIXED,
    ENERGY,
    TIME,
    PARKING,
    RESERVATION,
    /** What a minimum or maximum price adds; a CDR shows it in the total only. */
    LIMIT;

    static CostKind of(PriceLine line) {
        if (line.reservation()) {
            return RESERVATION;
        }
        return switch (line.dimension()) {
            case FLAT -> FIXED;
            case ENERGY -> ENERGY;
            case TIME -> TIME;
            case PARKING_TIME -> PARKING;
        };
    }

    static Costs costs(Price total, Map<CostKind, Price> parts) {
        return new Costs(
                total,
                parts.get(FIXED),
                parts.get(ENERGY),
                parts.get(TIME),
                parts.get(PARKING),
                parts.get(RESERVATION));
    }
}
