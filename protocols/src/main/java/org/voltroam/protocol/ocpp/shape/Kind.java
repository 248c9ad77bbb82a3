package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;

/** One kind of value: how it is read from JSON and written to it. */
interface Kind {

    /** The value; null when there is none that could be used, and then the findings are spoilt. The node is neither null nor JSON null. */
    @Nullable
    Object read(JsonNode node, Place place, Findings findings);

    JsonNode write(Object value);

    static @Nullable Object wrong(String wanted, JsonNode node, Place place, Findings findings) {
        findings.spoil(place, Code.WRONG_TYPE, wanted + " belongs here, not " + told(node));
        return null;
    }

    static void other(String wanted, JsonNode node, Place place, Findings findings) {
        findings.note(place, Code.WRONG_TYPE, wanted + " belongs here, not " + told(node));
    }

    private static String told(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            default -> "nothing";
        };
    }
}
