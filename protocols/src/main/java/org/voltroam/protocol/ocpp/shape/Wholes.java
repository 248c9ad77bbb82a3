package org.voltroam.protocol.ocpp.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A whole number of 32 bits. */
record Wholes(Bounds bounds) implements Kind {

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        var whole = node.isInt() ? (Integer) node.intValue() : exact(node, place, findings);
        if (whole != null && !bounds.areNone()) {
            bounds.check(BigDecimal.valueOf(whole), place, findings);
        }
        return whole;
    }

    private static @Nullable Integer exact(JsonNode node, Place place, Findings findings) {
        var number = Decimals.number(node, place, findings);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException noInteger) {
            findings.spoil(place, Code.BAD_FORMAT, number + " is not a whole number of 32 bits");
            return null;
        }
    }

    @Override
    public JsonNode write(Object value) {
        return JsonNodeFactory.instance.numberNode((Integer) value);
    }
}
