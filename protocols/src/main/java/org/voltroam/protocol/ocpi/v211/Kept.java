package org.voltroam.protocol.ocpi.v211;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.voltroam.domain.value.Extras;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a 2.1.1 peer said and the canonical record has no place for, kept among the extras for the day it is told to 2.1.1 again.
 *
 * <p>Its names begin with the mark of {@link org.voltroam.protocol.json.Out#extras}, so that no other version writes them.
 */
final class Kept {

    private static final String MARK = "~2.1.1/";

    private Kept() {}

    static Extras with(Extras extras, String name, JsonNode value) {
        var next = new LinkedHashMap<>(extras.json());
        next.put(MARK + name, Json.text(value));
        return new Extras(next);
    }

    static Optional<JsonNode> get(Extras extras, String name) {
        return Optional.ofNullable(extras.json().get(MARK + name)).map(Json::parse);
    }

    static Optional<String> text(Extras extras, String name) {
        return get(extras, name).map(JsonNode::asString);
    }
}
