package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Rate;

/**
 * The price of one dimension. Source: OCPI 2.2.1 mod_tariffs, PriceComponent.
 *
 * @param price per kWh for ENERGY, per hour for TIME and PARKING_TIME, once for FLAT; before taxes unless the tariff says otherwise
 * @param vat null when not stated, which is not the same as zero
 * @param stepSize smallest billed amount: Wh for ENERGY, seconds for times
 */
public record PriceComponent(
        Open<TariffDimension> type,
        BigDecimal price,
        @Nullable Rate vat,
        int stepSize,
        Extras extras) {

    private static final int DIGITS = 4;

    /** @param stated of the prices of the tariff; where taxes are taken out four digits are left (OCPI 2.2.1 types, number) */
    PriceComponent beforeTaxes(Open<TaxIncluded> stated) {
        return switch (stated.known().orElse(TaxIncluded.NO)) {
            case NO -> this;
            case YES -> vat == null ? this : new PriceComponent(type, without(vat), vat, stepSize, extras);
            case NOT_APPLICABLE -> new PriceComponent(type, price, null, stepSize, extras);
        };
    }

    private BigDecimal without(Rate tax) {
        return price.divide(BigDecimal.ONE.add(tax.percent().movePointLeft(2)), DIGITS, RoundingMode.HALF_UP);
    }
}
