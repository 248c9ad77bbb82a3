package org.voltroam.protocol.ocpp.shape;

import java.lang.invoke.MethodHandle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record class as JSON: its components are the fields, in their order, under their names.
 *
 * <p>What may be missing is {@code @Nullable} or a list without {@link Items#min}; lengths, ranges and spellings stand beside the
 * components as annotations. A class is looked at once; from then on a message is read by looking its fields up and calling the
 * constructor. Reading is lenient: only a field without usable value spoils a message, everything else is noted. Writing leaves out
 * what is null or empty (OCPP-J 1.6, 4.2.1).
 */
public final class Shape<R extends Record> implements Kind {

    private static final ClassValue<Shape<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
            return Blueprint.of(type.asSubclass(Record.class));
        }
    };

    private final Class<R> type;
    private final Part[] parts;
    private final Set<String> names;
    private final MethodHandle constructor;

    /** @param constructor (Object[]) to Object */
    Shape(Class<R> type, List<Part> parts, MethodHandle constructor) {
        this.type = type;
        this.parts = parts.toArray(Part[]::new);
        this.names = new HashSet<>(parts.stream().map(Part::name).toList());
        this.constructor = constructor;
    }

    @SuppressWarnings("unchecked") // by construction of KNOWN
    public static <R extends Record> Shape<R> of(Class<R> type) {
        return (Shape<R>) KNOWN.get(type);
    }

    /** Reads a payload; empty when it cannot be used, and then the findings tell the reason. */
    public Optional<R> read(ObjectNode payload, Findings findings) {
        return Optional.ofNullable(read(payload, Place.PAYLOAD, findings)).map(type::cast);
    }

    public ObjectNode write(R record) {
        return write((Object) record);
    }

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        if (!(node instanceof ObjectNode object)) {
            return Kind.wrong("an object", node, place, findings);
        }
        var values = new @Nullable Object[parts.length];
        var usable = true;
        var seen = 0;
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            var field = object.get(part.name());
            seen += field == null ? 0 : 1;
            values[i] = part.read(field, place, findings);
            usable &= values[i] != null || !part.required();
        }
        if (seen < object.size()) {
            noteStrangers(object, place, findings);
        }
        return usable ? construct(values) : null;
    }

    private void noteStrangers(ObjectNode object, Place place, Findings findings) {
        for (var name : object.propertyNames()) {
            if (!names.contains(name)) {
                findings.note(place.field(name), Code.UNKNOWN_FIELD, "is no field of this message");
            }
        }
    }

    private Object construct(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a constructor of a record throws nothing checked", impossible);
        }
    }

    @Override
    public ObjectNode write(Object record) {
        var object = Json.object();
        for (var part : parts) {
            part.write(record, object);
        }
        return object;
    }

    @Override
    public String toString() {
        return "shape of " + type.getName();
    }
}
