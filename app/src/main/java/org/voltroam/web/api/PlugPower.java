package org.voltroam.web.api;

import java.math.BigDecimal;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.value.Power;

/** What a connector can give: as stated, else voltage times current on each phase (OCPI 2.2.1 mod_locations, Connector). */
public final class PlugPower {

    private PlugPower() {}

    public static Power of(Connector connector) {
        var stated = connector.maxElectricPower();
        var phases = connector.powerType().is(PowerType.AC_3_PHASE) ? 3L : 1L;
        var watts = stated == null ? phases * connector.maxVoltage() * connector.maxAmperage() : stated.longValue();
        return Power.ofWatts(BigDecimal.valueOf(watts));
    }
}
