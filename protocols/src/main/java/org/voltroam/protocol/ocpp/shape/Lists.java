package org.voltroam.protocol.ocpp.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of values of one kind. Too many or too few are noted and kept. */
record Lists(Kind element, int most) implements Kind {

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        if (!node.isArray()) {
            return Kind.wrong("a list", node, place, findings);
        }
        if (node.isEmpty()) {
            findings.note(place, Code.EMPTY, "at least one is required");
        }
        if (node.size() > most) {
            findings.note(place, Code.TOO_MANY, node.size() + " elements, at most " + most + " are allowed");
        }
        var values = new ArrayList<Object>(node.size());
        for (int i = 0; i < node.size(); i++) {
            var value = element.read(node.get(i), place.item(i), findings);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    @Override
    public JsonNode write(Object value) {
        var list = JsonNodeFactory.instance.arrayNode();
        ((List<?>) value).forEach(each -> list.add(element.write(each)));
        return list;
    }
}
