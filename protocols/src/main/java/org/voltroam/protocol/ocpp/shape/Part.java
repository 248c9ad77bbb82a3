package org.voltroam.protocol.ocpp.shape;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One component of a record as a field of an object.
 *
 * @param accessor (Object) to Object
 */
record Part(String name, boolean required, Kind kind, MethodHandle accessor) {

    /** The value to construct the record with; null when it is missing or unusable. */
    @Nullable
    Object read(@Nullable JsonNode node, Place in, Findings findings) {
        if (node != null && !node.isNull()) {
            return kind.read(node, in.field(name), findings);
        }
        if (required) {
            findings.spoil(in.field(name), Code.MISSING, "is required");
        }
        return kind instanceof Lists ? List.of() : null;
    }

    void write(Object record, ObjectNode into) {
        var value = value(record);
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            into.set(name, kind.write(value));
        }
    }

    private @Nullable Object value(Object record) {
        try {
            return accessor.invokeExact(record);
        } catch (Throwable impossible) {
            throw new IllegalStateException("an accessor only returns its field", impossible);
        }
    }
}
