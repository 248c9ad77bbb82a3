package org.voltroam.protocol.ocpi.v211;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.protocol.json.Fields;
import tools.jackson.databind.node.ObjectNode;

/** When a tariff's element applies. Source: OCPI 2.1.1 mod_tariffs, TariffRestrictions: no currents, no reservations. */
final class Restrictions {

    private Restrictions() {}

    static TariffRestrictions restrictions(Fields in) {
        return new TariffRestrictions(
                in.time("start_time"),
                in.time("end_time"),
                in.date("start_date"),
                in.date("end_date"),
                in.number("min_kwh"),
                in.number("max_kwh"),
                null,
                null,
                in.number("min_power"),
                in.number("max_power"),
                in.integer("min_duration"),
                in.integer("max_duration"),
                Words.DAY.list(in, "day_of_week"),
                null,
                in.extras());
    }

    static ObjectNode restrictions(TariffRestrictions restrictions, Outbound outbound) {
        return new Sheet(outbound)
                .put("start_time", shown(restrictions.startTime()))
                .put("end_time", shown(restrictions.endTime()))
                .put("start_date", shown(restrictions.startDate()))
                .put("end_date", shown(restrictions.endDate()))
                .put("min_kwh", restrictions.minKwh())
                .put("max_kwh", restrictions.maxKwh())
                .put("min_power", restrictions.minPower())
                .put("max_power", restrictions.maxPower())
                .put("min_duration", restrictions.minDuration())
                .put("max_duration", restrictions.maxDuration())
                .words("day_of_week", restrictions.daysOfWeek(), Words.DAY)
                .extras(restrictions.extras())
                .done();
    }

    private static @Nullable String shown(@Nullable Object timeOrDate) {
        return timeOrDate == null ? null : timeOrDate.toString();
    }

    /** Why the element under these restrictions cannot be said, empty when it can. */
    static String objection(TariffRestrictions restrictions) {
        var strange = Stream.of(restrictions.minCurrent(), restrictions.maxCurrent(), restrictions.reservation())
                .anyMatch(each -> each != null);
        return strange ? "2.1.1 cannot say its condition on current or reservation" : "";
    }
}
