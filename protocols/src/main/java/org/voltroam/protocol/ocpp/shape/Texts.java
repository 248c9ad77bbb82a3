package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Text; longer text is noted and kept whole, a number or a boolean is taken as text and noted. */
record Texts(int longest) implements Kind {

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        if (node.isContainer()) {
            return Kind.wrong("text", node, place, findings);
        }
        if (!node.isString()) {
            Kind.other("text", node, place, findings);
        }
        var text = node.asString();
        if (text.length() > longest) {
            findings.note(place, Code.TOO_LONG, text.length() + " characters, at most " + longest + " are allowed");
        }
        return text;
    }

    @Override
    public JsonNode write(Object value) {
        return JsonNodeFactory.instance.stringNode((String) value);
    }
}
