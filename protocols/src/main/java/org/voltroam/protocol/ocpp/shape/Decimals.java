package org.voltroam.protocol.ocpp.shape;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An exact number; one written as text is read and noted. */
record Decimals(Bounds bounds) implements Kind {

    private static final int LONGEST = 100;

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        var number = number(node, place, findings);
        if (number != null) {
            bounds.check(number, place, findings);
        }
        return number;
    }

    static @Nullable BigDecimal number(JsonNode node, Place place, Findings findings) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        var read = node.isString() ? in(node.asString().strip()) : Optional.<BigDecimal>empty();
        if (read.isEmpty()) {
            Kind.wrong("a number", node, place, findings);
            return null;
        }
        Kind.other("a number", node, place, findings);
        return read.get();
    }

    private static Optional<BigDecimal> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(number -> Math.abs((long) number.scale()) <= Json.MAX_SCALE);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Never in scientific notation. */
    @Override
    public JsonNode write(Object value) {
        var number = (BigDecimal) value;
        return JsonNodeFactory.instance.numberNode(number.scale() < 0 ? number.setScale(0) : number);
    }
}
