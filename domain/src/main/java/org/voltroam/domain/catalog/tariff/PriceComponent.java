package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Rate;

/**
 * The price of one dimension. Source: OCPI 2.2.1 mod_tariffs, PriceComponent.
 *
 * @param price before taxes: per kWh for ENERGY, per hour for TIME and PARKING_TIME, once for FLAT
 * @param vat null when not stated, which is not the same as zero
 * @param stepSize smallest billed amount: Wh for ENERGY, seconds for times
 */
public record PriceComponent(
        Open<TariffDimension> type,
        BigDecimal price,
        @Nullable Rate vat,
        int stepSize,
        Extras extras) {}
