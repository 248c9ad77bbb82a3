package org.voltroam.domain.value;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of an enum that may grow: the text as it was sent, and the constant when it is one we know.
 *
 * <p>A peer of a later version, or with its own extension, sends values we have never seen. They survive storage and
 * forwarding unchanged. Constants are written in OCPI's spelling, so their names are their wire form; one that Java cannot spell
 * says how ({@link Spelled}).
 */
public record Open<E extends Enum<E>>(String text, Optional<E> known) {

    /** An enum with values that are no names in Java, such as N/A. */
    public interface Spelled {

        String spelling();
    }

    /** The constants of an enum by their spelling. Most of what is read is spelt as it should be, and is one of these. */
    private static final ClassValue<Map<String, Open<?>>> SPELT = new ClassValue<>() {
        @Override
        protected Map<String, Open<?>> computeValue(Class<?> type) {
            return constants(type);
        }
    };

    private static Map<String, Open<?>> constants(Class<?> type) {
        var spelt = new LinkedHashMap<String, Open<?>>();
        for (var constant : type.getEnumConstants()) {
            put(spelt, (Enum<?>) constant);
        }
        return spelt;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's own type cannot be named here
    private static void put(Map<String, Open<?>> spelt, Enum constant) {
        spelt.put(spelling(constant), new Open(spelling(constant), Optional.of(constant)));
    }

    @SuppressWarnings("unchecked") // by construction of SPELT
    public static <E extends Enum<E>> Open<E> of(E constant) {
        return (Open<E>)
                Objects.requireNonNull(SPELT.get(constant.getDeclaringClass()).get(spelling(constant)));
    }

    @SuppressWarnings("unchecked") // by construction of SPELT
    public static <E extends Enum<E>> Open<E> read(Class<E> type, String text) {
        var spelt = SPELT.get(type);
        var exact = spelt.get(text);
        return exact != null ? (Open<E>) exact : inOtherLetters((Collection<Open<E>>) (Object) spelt.values(), text);
    }

    private static <E extends Enum<E>> Open<E> inOtherLetters(Collection<Open<E>> all, String text) {
        for (var value : all) {
            if (value.text().equalsIgnoreCase(text)) {
                return new Open<E>(text, value.known());
            }
        }
        return new Open<E>(text, Optional.empty());
    }

    private static String spelling(Enum<?> constant) {
        return constant instanceof Spelled spelled ? spelled.spelling() : constant.name();
    }

    public boolean is(E constant) {
        return known.isPresent() && known.get() == constant;
    }

    @Override
    public String toString() {
        return text;
    }
}
