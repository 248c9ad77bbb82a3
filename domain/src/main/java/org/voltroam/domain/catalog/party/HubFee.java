package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import org.voltroam.domain.value.Rate;

/**
 * What a hub keeps of one charge, taken from what the CPO earns.
 *
 * @param perSession in the currency of the charge, before taxes
 * @param share of the wholesale amount before taxes
 */
public record HubFee(BigDecimal perSession, Rate share) {

    public static final HubFee NONE = new HubFee(BigDecimal.ZERO, Rate.ZERO);
}
