package org.voltroam.role.cpo;

import java.math.BigDecimal;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.uptime.Uptime;
import org.voltroam.domain.value.Power;

/** How much of the time one could charge at an EVSE. */
public record EvseUptime(Location location, Evse evse, Uptime uptime) {

    private static final Power RAPID = Power.ofWatts(BigDecimal.valueOf(50_000));

    /** Source: Public Charge Point Regulations 2023 (UK), regulation 2: 50 kW or above. */
    public boolean isRapid() {
        return evse.connectors().stream().anyMatch(connector -> connector.most().compareTo(RAPID) >= 0);
    }
}
