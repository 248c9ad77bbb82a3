package org.voltroam.domain.journey.quote;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

/**
 * One price of the several that make a charge, as a driver is shown it.
 *
 * @param unitPrice taxes included, per kWh, minute or session, not rounded; null where there is no unit
 * @param quantity kWh, minutes or 1; null where there is no unit
 * @param tax null when the tariff states none
 * @param net and gross in whole coins; those of all rows add up to the total
 */
public record PriceRow(
        Unit unit,
        String text,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal quantity,
        @Nullable Rate tax,
        Money net,
        Money gross) {

    /** In the order in which the law wants them shown. Source: AFIR, Regulation (EU) 2023/1804, Art. 5(4) and (5). */
    public enum Unit {
        PER_KWH,
        PER_MINUTE,
        PER_SESSION,
        OTHER,
        /** What the eMSP adds for roaming, apart from all else. */
        ROAMING
    }
}
