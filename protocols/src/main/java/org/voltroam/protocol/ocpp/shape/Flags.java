package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** True or false; {@code "true"} and {@code 1} are read and noted. */
record Flags() implements Kind {

    private static final String WANTED = "true or false";

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isContainer()) {
            return Kind.wrong(WANTED, node, place, findings);
        }
        return switch (node.asString()) {
            case "true", "1" -> noted(true, node, place, findings);
            case "false", "0" -> noted(false, node, place, findings);
            default -> Kind.wrong(WANTED, node, place, findings);
        };
    }

    private static Boolean noted(boolean meant, JsonNode node, Place place, Findings findings) {
        Kind.other(WANTED, node, place, findings);
        return meant;
    }

    @Override
    public JsonNode write(Object value) {
        return JsonNodeFactory.instance.booleanNode((Boolean) value);
    }
}
