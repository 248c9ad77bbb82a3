package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.catalog.location.Hours;
import org.voltroam.domain.catalog.location.StatusSchedule;
import org.voltroam.protocol.json.Fields;
import tools.jackson.databind.node.ObjectNode;

/** When it is open, and when an EVSE will have another status. Source: OCPI 2.1.1 mod_locations, Hours, StatusSchedule. */
final class Times {

    private Times() {}

    /** The two are a choice: who tells regular hours need not add that there are no others. */
    static Hours hours(Fields in) {
        var regular = in.children("regular_hours", Times::regular);
        return new Hours(
                regular.isEmpty()
                        ? in.requiredBool("twentyfourseven")
                        : Boolean.TRUE.equals(in.bool("twentyfourseven")),
                regular,
                in.children("exceptional_openings", Times::period),
                in.children("exceptional_closings", Times::period),
                in.extras());
    }

    static ObjectNode hours(Hours hours, Outbound outbound) {
        return new Sheet(outbound)
                .children("regular_hours", hours.regular(), Times::regular)
                .put("twentyfourseven", hours.twentyFourSeven())
                .children("exceptional_openings", hours.openings(), Times::period)
                .children("exceptional_closings", hours.closings(), Times::period)
                .extras(hours.extras())
                .done();
    }

    static StatusSchedule schedule(Fields in) {
        return new StatusSchedule(
                in.requiredInstant("period_begin"),
                in.instant("period_end"),
                Words.STATUS.required(in, "status"),
                in.extras());
    }

    static ObjectNode schedule(StatusSchedule schedule, Outbound outbound) {
        return new Sheet(outbound)
                .put("period_begin", schedule.begin())
                .put("period_end", schedule.end())
                .word("status", schedule.status(), Words.STATUS)
                .extras(schedule.extras())
                .done();
    }

    private static Hours.Regular regular(Fields in) {
        return new Hours.Regular(
                in.requiredInteger("weekday"),
                in.requiredString("period_begin", 5),
                in.requiredString("period_end", 5),
                in.extras());
    }

    private static ObjectNode regular(Hours.Regular hours, Outbound outbound) {
        return new Sheet(outbound)
                .put("weekday", hours.weekday())
                .text("period_begin", hours.begin(), 5)
                .text("period_end", hours.end(), 5)
                .extras(hours.extras())
                .done();
    }

    private static Hours.Period period(Fields in) {
        return new Hours.Period(in.requiredInstant("period_begin"), in.requiredInstant("period_end"), in.extras());
    }

    private static ObjectNode period(Hours.Period period, Outbound outbound) {
        return new Sheet(outbound)
                .put("period_begin", period.begin())
                .put("period_end", period.end())
                .extras(period.extras())
                .done();
    }
}
