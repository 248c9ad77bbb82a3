package org.voltroam.protocol.ocpi.v211;

import java.math.BigDecimal;
import java.util.List;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.ObjectNode;

/** What was measured, stretch by stretch. Source: OCPI 2.1.1 mod_cdrs, ChargingPeriod, CdrDimension. */
final class Periods {

    private static final List<Dimension> NO_TIME = List.of(Dimension.of(DimensionType.TIME, BigDecimal.ZERO));

    private Periods() {}

    static ChargingPeriod period(Fields in) {
        return new ChargingPeriod(
                in.requiredInstant("start_date_time"),
                in.requiredChildren("dimensions", Periods::dimension),
                null,
                in.extras());
    }

    /** A period none of whose dimensions can be said stays, with no charging time: without it the one before would grow. */
    static ObjectNode period(ChargingPeriod period, Outbound outbound) {
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
