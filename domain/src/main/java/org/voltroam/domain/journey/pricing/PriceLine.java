package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;

/**
 * One quantity and what priced it.
 *
 * @param start of the charging period
 * @param reservation priced as part of a reservation, not of the charge
 * @param measured kWh for ENERGY, hours for times, 1 for FLAT
 * @param billed after step_size, same unit; the last line of a dimension carries what the step added
 * @param unitPrice as in the tariff, per kWh, hour or session
 * @param vat null when the tariff states none
 * @param cost to twelve decimals
 * @param element index in the tariff, from 0
 * @param component index in the element, from 0
 * @param restrictions of the element, all of which held when the period began
 */
public record PriceLine(
        Instant start,
        Instant end,
        TariffDimension dimension,
        boolean reservation,
        BigDecimal measured,
        BigDecimal billed,
        BigDecimal unitPrice,
        @Nullable Rate vat,
        Price cost,
        TariffId tariff,
        int element,
        int component,
        PriceComponent priced,
        @Nullable TariffRestrictions restrictions) {

    /** Why this price and not another, in plain English. */
    public String reason() {
        return Reasons.of(this);
    }
}
