package org.voltroam.protocol.ocpp.shape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A moment (RFC 3339). One without zone is taken as UTC, as many stations mean it, and noted. Written with milliseconds at most. */
record Times() implements Kind {

    private static final int LONGEST = 64;

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        if (!node.isString()) {
            return Kind.wrong("a date and time", node, place, findings);
        }
        var text = node.asString();
        var moment = text.length() > LONGEST ? null : Moments.read(text);
        if (moment == null) {
            findings.spoil(place, Code.BAD_FORMAT, "is not a date and time like 2026-03-14T21:05:00Z");
        } else if (!hasZone(text)) {
            findings.note(place, Code.BAD_FORMAT, "\"" + text + "\" names no zone");
        }
        return moment;
    }

    private static boolean hasZone(String text) {
        var time = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }

    @Override
    public JsonNode write(Object value) {
        return JsonNodeFactory.instance.stringNode(Moments.write((Instant) value));
    }
}
