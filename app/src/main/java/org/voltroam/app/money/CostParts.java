package org.voltroam.app.money;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;

/** The costs of a CDR by the names they have there, the total first; those that are not there are left out. */
final class CostParts {

    static final String TOTAL = "total_cost";

    private CostParts() {}

    static Map<String, Price> of(Costs costs) {
        var parts = new LinkedHashMap<String, Price>();
        parts.put(TOTAL, costs.total());
        put(parts, "total_fixed_cost", costs.fixed());
        put(parts, "total_energy_cost", costs.energy());
        put(parts, "total_time_cost", costs.time());
        put(parts, "total_parking_cost", costs.parking());
        put(parts, "total_reservation_cost", costs.reservation());
        return parts;
    }

    private static void put(Map<String, Price> parts, String name, @Nullable Price price) {
        if (price != null) {
            parts.put(name, price);
        }
    }
}
