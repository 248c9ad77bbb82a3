package org.voltroam.domain.catalog.markup;

import java.math.BigDecimal;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Power;

/** How fast a plug is, as price lists tell it apart. */
public enum PowerClass {
    AC,
    DC,
    /** DC of 150 kW and more. */
    HPC;

    private static final Power FAST = new Power(new BigDecimal(150));

    public static PowerClass of(Open<PowerType> type, Power most) {
        if (!type.is(PowerType.DC)) {
            return AC;
        }
        return most.compareTo(FAST) < 0 ? DC : HPC;
    }
}
