package org.voltroam.protocol.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Id;
import org.voltroam.domain.value.Open;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object, written field by field. A null value or an empty list leaves its field out. */
public final class Out {

    private final ObjectNode object = Json.object();

    public Out put(String name, @Nullable String text) {
        if (text != null) {
            object.put(name, text);
        }
        return this;
    }

    public Out put(String name, @Nullable Id id) {
        return put(name, id == null ? null : id.text());
    }

    public Out put(String name, @Nullable Open<?> value) {
        return put(name, value == null ? null : value.text());
    }

    /** A number as it is, never in scientific notation. */
    public Out put(String name, @Nullable BigDecimal number) {
        if (number != null) {
            object.put(name, number.scale() < 0 ? number.setScale(0) : number);
        }
        return this;
    }

    public Out put(String name, @Nullable Integer number) {
        if (number != null) {
            object.put(name, number);
        }
        return this;
    }

    public Out put(String name, @Nullable Boolean value) {
        if (value != null) {
            object.put(name, value);
        }
        return this;
    }

    public Out put(String name, @Nullable Instant moment) {
        return put(name, moment == null ? null : Moments.write(moment));
    }

    public Out put(String name, @Nullable JsonNode node) {
        if (node != null) {
            object.set(name, node);
        }
        return this;
    }

    public <T> Out child(String name, @Nullable T value, Function<T, ObjectNode> writer) {
        if (value != null) {
            object.set(name, writer.apply(value));
        }
        return this;
    }

    public <T> Out children(String name, Collection<T> values, Function<T, ObjectNode> writer) {
        if (!values.isEmpty()) {
            var list = object.putArray(name);
            values.forEach(value -> list.add(writer.apply(value)));
        }
        return this;
    }

    public <T> Out texts(String name, Collection<T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            var list = object.putArray(name);
            values.forEach(value -> list.add(text.apply(value)));
        }
        return this;
    }

    /**
     * What the peer sent beside the fields we know; never in place of a field written above.
     *
     * <p>A name that begins with {@code ~} is a note of one version of a protocol to itself; that version looks it up and no other
     * writes it.
     */
    public Out extras(Extras extras) {
        extras.json().forEach((name, raw) -> {
            if (!object.has(name) && !name.startsWith("~")) {
                object.set(name, Json.parse(raw));
            }
        });
        return this;
    }

    public ObjectNode done() {
        return object;
    }

    /** A list of objects as a document of its own. */
    public static <T> JsonNode list(Collection<T> values, Function<T, ? extends JsonNode> writer) {
        var list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.add(writer.apply(value)));
        return list;
    }
}
