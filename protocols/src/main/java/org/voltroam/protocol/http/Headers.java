package org.voltroam.protocol.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Header fields in order, names compared without regard to case (RFC 9110, 5.1). Immutable.
 *
 * <p>{@link #toString} shows names only: values can be secrets.
 */
public final class Headers {

    public static final Headers NONE = new Headers(List.of());

    private final List<String> flat;

    private Headers(List<String> flat) {
        this.flat = flat;
    }

    /** From name, value, name, value... */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a header name without a value");
        }
        return new Headers(List.of(namesAndValues));
    }

    public Optional<String> first(String name) {
        for (int i = 0; i < flat.size(); i += 2) {
            if (flat.get(i).equalsIgnoreCase(name)) {
                return Optional.of(flat.get(i + 1));
            }
        }
        return Optional.empty();
    }

    public List<String> all(String name) {
        var values = new ArrayList<String>();
        each((field, value) -> {
            if (field.equalsIgnoreCase(name)) {
                values.add(value);
            }
        });
        return values;
    }

    /** These fields with every field of that name replaced by one. */
    public Headers with(String name, String value) {
        var next = new ArrayList<>(without(name).flat);
        next.add(name);
        next.add(value);
        return new Headers(next);
    }

    public Headers without(String name) {
        var next = new ArrayList<String>(flat.size() + 2);
        each((field, value) -> {
            if (!field.equalsIgnoreCase(name)) {
                next.add(field);
                next.add(value);
            }
        });
        return new Headers(next);
    }

    /** These fields and one more, even when the name is there already. */
    public Headers and(String name, String value) {
        var next = new ArrayList<>(flat);
        next.add(name);
        next.add(value);
        return new Headers(next);
    }

    public void each(BiConsumer<String, String> field) {
        for (int i = 0; i < flat.size(); i += 2) {
            field.accept(flat.get(i), flat.get(i + 1));
        }
    }

    @Override
    public String toString() {
        var names = new ArrayList<String>();
        each((name, value) -> names.add(name));
        return names.toString();
    }
}
