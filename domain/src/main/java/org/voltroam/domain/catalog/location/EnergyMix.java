package org.voltroam.domain.catalog.location;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/** Where the energy comes from. Source: OCPI 2.2.1 mod_locations, EnergyMix. */
public record EnergyMix(
        boolean green,
        List<Source> sources,
        List<Impact> impacts,
        @Nullable String supplierName,
        @Nullable String productName,
        Extras extras) {

    /** Percentage of one source. Source: EnergySource. */
    public record Source(Open<EnergySourceCategory> category, BigDecimal percentage, Extras extras) {}

    /** Grams per kWh of one kind. Source: EnvironmentalImpact. */
    public record Impact(Open<EnvironmentalImpactCategory> category, BigDecimal amount, Extras extras) {}
}
