package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A word of a fixed list; one that is not in it is noted and kept. */
record Words<E extends Enum<E>>(Class<E> type) implements Kind {

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        if (!node.isString()) {
            return Kind.wrong("a word", node, place, findings);
        }
        var text = node.asString();
        var word = Open.read(type, text);
        var known = word.known();
        if (known.isEmpty()) {
            findings.note(place, Code.UNKNOWN_VALUE, "\"" + text + "\" is none of the words allowed here");
        } else if (!Open.of(known.get()).text().equals(text)) {
            findings.note(place, Code.UNKNOWN_VALUE, "\"" + text + "\" is spelled " + Open.of(known.get()));
        }
        return word;
    }

    @Override
    public JsonNode write(Object value) {
        return JsonNodeFactory.instance.stringNode(((Open<?>) value).text());
    }
}
