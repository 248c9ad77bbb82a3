package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object in a field. Its shape is looked up when it is met, so that a record may hold its own kind. */
record Nested(Class<? extends Record> type) implements Kind {

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        return Shape.of(type).read(node, place, findings);
    }

    @Override
    public JsonNode write(Object value) {
        return Shape.of(type).write(value);
    }
}
