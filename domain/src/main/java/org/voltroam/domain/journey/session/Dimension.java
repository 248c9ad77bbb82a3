package org.voltroam.domain.journey.session;

import java.math.BigDecimal;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/** One measured quantity of a period; the unit follows from the type. Source: OCPI 2.2.1 mod_cdrs, CdrDimension. */
public record Dimension(Open<DimensionType> type, BigDecimal volume, Extras extras) {

    public static Dimension of(DimensionType type, BigDecimal volume) {
        return new Dimension(Open.of(type), volume, Extras.NONE);
    }
}
