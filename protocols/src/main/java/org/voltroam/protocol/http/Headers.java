package org.voltroam.protocol.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Header fields in order, names compared without regard to case (RFC 9110, 5.1). Immutable.
 *
 * <p>{@link #toString} shows names only: values can be secrets.
 */
public final class Headers {

    public static final Headers NONE = new Headers(new String[0]);

    /** Name, value, name, value... An array, because every relayed message is copied through here. */
    private final String[] flat;

    private Headers(String[] flat) {
        this.flat = flat;
    }

    /** From name, value, name, value... */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a header name without a value");
        }
        return new Headers(namesAndValues.clone());
    }

    public Optional<String> first(String name) {
        for (int i = 0; i < flat.length; i += 2) {
            if (flat[i].equalsIgnoreCase(name)) {
                return Optional.of(flat[i + 1]);
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

    /** These fields with every field of that name replaced by one, which stands last. */
    public Headers with(String name, String value) {
        return without(name, name, value);
    }

    public Headers without(String name) {
        return without(name, new String[0]);
    }

    /** These fields with every field that the others name replaced by theirs, which stand last. */
    public Headers with(Headers others) {
        var next = new String[flat.length + others.flat.length];
        var size = 0;
        for (int i = 0; i < flat.length; i += 2) {
            if (!others.has(flat[i])) {
                next[size++] = flat[i];
                next[size++] = flat[i + 1];
            }
        }
        System.arraycopy(others.flat, 0, next, size, others.flat.length);
        size += others.flat.length;
        return new Headers(size == next.length ? next : Arrays.copyOf(next, size));
    }

    public boolean has(String name) {
        for (int i = 0; i < flat.length; i += 2) {
            if (flat[i].equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private Headers without(String name, String... added) {
        var next = new String[flat.length + added.length];
        var size = 0;
        for (int i = 0; i < flat.length; i += 2) {
            if (!flat[i].equalsIgnoreCase(name)) {
                next[size++] = flat[i];
                next[size++] = flat[i + 1];
            }
        }
        System.arraycopy(added, 0, next, size, added.length);
        size += added.length;
        return new Headers(size == next.length ? next : Arrays.copyOf(next, size));
    }

    /** These fields and one more, even when the name is there already. */
    public Headers and(String name, String value) {
        var next = Arrays.copyOf(flat, flat.length + 2);
        next[flat.length] = name;
        next[flat.length + 1] = value;
        return new Headers(next);
    }

    public void each(BiConsumer<String, String> field) {
        for (int i = 0; i < flat.length; i += 2) {
            field.accept(flat[i], flat[i + 1]);
        }
    }

    @Override
    public String toString() {
        var names = new ArrayList<String>();
        each((name, value) -> names.add(name));
        return names.toString();
    }
}
