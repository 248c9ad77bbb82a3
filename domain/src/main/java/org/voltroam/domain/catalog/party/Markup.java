package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import org.voltroam.domain.value.Rate;

/**
 * What an eMSP adds to the wholesale price, before taxes, in the currency of the charge.
 *
 * @param share of the wholesale amount
 */
public record Markup(Rate share, BigDecimal perKWh, BigDecimal perSession) {

    public static final Markup NONE = new Markup(Rate.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
}
