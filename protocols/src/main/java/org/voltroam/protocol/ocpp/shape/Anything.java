package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Any JSON, passed on as it is: the data of DataTransfer. */
record Anything() implements Kind {

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        return node;
    }

    @Override
    public JsonNode write(Object value) {
        return (JsonNode) value;
    }
}
