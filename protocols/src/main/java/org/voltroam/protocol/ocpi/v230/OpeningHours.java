package org.voltroam.protocol.ocpi.v230;

import org.voltroam.domain.catalog.location.Hours;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** When a location is open. Source: OCPI 2.3.0 mod_locations, Hours. */
final class OpeningHours {

    private OpeningHours() {}

    static Hours hours(Fields in) {
        return new Hours(
                in.requiredBool("twentyfourseven"),
                in.children("regular_hours", OpeningHours::regularHours),
                in.children("exceptional_openings", OpeningHours::exceptionalPeriod),
                in.children("exceptional_closings", OpeningHours::exceptionalPeriod),
                in.extras());
    }

    static ObjectNode hours(Hours hours) {
        return new Out()
                .put("twentyfourseven", hours.twentyFourSeven())
                .children("regular_hours", hours.regular(), OpeningHours::regularHours)
                .children("exceptional_openings", hours.openings(), OpeningHours::exceptionalPeriod)
                .children("exceptional_closings", hours.closings(), OpeningHours::exceptionalPeriod)
                .extras(hours.extras())
                .done();
    }

    private static Hours.Regular regularHours(Fields in) {
        return new Hours.Regular(
                in.requiredInteger("weekday"),
                in.requiredString("period_begin", 5),
                in.requiredString("period_end", 5),
                in.extras());
    }

    private static ObjectNode regularHours(Hours.Regular hours) {
        return new Out()
                .put("weekday", hours.weekday())
                .put("period_begin", hours.begin())
                .put("period_end", hours.end())
                .extras(hours.extras())
                .done();
    }

    private static Hours.Period exceptionalPeriod(Fields in) {
        return new Hours.Period(in.requiredInstant("period_begin"), in.requiredInstant("period_end"), in.extras());
    }

    private static ObjectNode exceptionalPeriod(Hours.Period period) {
        return new Out()
                .put("period_begin", period.begin())
                .put("period_end", period.end())
                .extras(period.extras())
                .done();
    }
}
