package org.voltroam.protocol.ocpi.v211;

import java.math.BigDecimal;
import java.util.List;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was measured, stretch by stretch. Source: OCPI 2.1.1 mod_cdrs, ChargingPeriod, CdrDimension. */
final class Periods {

    private static final List<Dimension> NO_TIME = List.of(Dimension.of(DimensionType.TIME, BigDecimal.ZERO));

    private Periods() {}

    static ChargingPeriod period(Fields in) {
        var start = in.requiredInstant("start_date_time");
        var told = in.requiredChildren("dimensions", Periods::dimension);
        var raw = in.node("dimensions");
        var extras = in.extras();
        return raw == null || told.stream().noneMatch(Periods::isFlat)
                ? new ChargingPeriod(start, told, null, extras)
                : new ChargingPeriod(start, withoutFlat(told), null, Kept.with(extras, "dimensions", raw));
    }

    /** A period none of whose dimensions can be said stays, with no charging time: without it the one before would grow. */
    static ObjectNode period(ChargingPeriod period, Outbound outbound) {
        var kept = Kept.get(period.extras(), "dimensions");
        return kept.isPresent() && withoutFlat(dimensions(kept.get())).equals(period.dimensions())
                ? new Sheet(outbound)
                        .put("start_date_time", period.start())
                        .put("dimensions", kept.get())
                        .extras(period.extras())
                        .done()
                : measured(period, outbound);
    }

    private static ObjectNode measured(ChargingPeriod period, Outbound outbound) {
        var nothing = period.dimensions().stream()
                .allMatch(each -> Words.MEASURED.say(each.type()).isEmpty());
        var sheet = new Sheet(outbound)
                .put("start_date_time", period.start())
                .children(
                        "dimensions",
                        period.dimensions(),
                        dimension -> Words.MEASURED.objection(dimension.type()),
                        Periods::dimension);
        if (nothing) {
            outbound.lose("dimensions", Kind.STOOD_IN, "a period needs a dimension: TIME 0");
            sheet.children("dimensions", NO_TIME, Periods::dimension);
        }
        return sheet.drop("tariff_id", period.tariff()).extras(period.extras()).done();
    }

    /** The fee at the start is no measured volume, and later versions have no such dimension. */
    private static boolean isFlat(Dimension dimension) {
        return dimension.type().text().equalsIgnoreCase("FLAT");
    }

    private static List<Dimension> withoutFlat(List<Dimension> told) {
        var rest = told.stream().filter(each -> !isFlat(each)).toList();
        return rest.isEmpty() ? NO_TIME : rest;
    }

    private static List<Dimension> dimensions(JsonNode list) {
        return list.valueStream()
                .map(each -> dimension(Fields.of(each, "", new Violations())))
                .toList();
    }

    private static Dimension dimension(Fields in) {
        return new Dimension(Words.MEASURED.required(in, "type"), in.requiredNumber("volume"), in.extras());
    }

    private static ObjectNode dimension(Dimension dimension, Outbound outbound) {
        return new Sheet(outbound)
                .word("type", dimension.type(), Words.MEASURED)
                .put("volume", dimension.volume())
                .extras(dimension.extras())
                .done();
    }
}
