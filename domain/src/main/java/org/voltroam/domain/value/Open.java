package org.voltroam.domain.value;

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

    public static <E extends Enum<E>> Open<E> of(E constant) {
        return new Open<E>(spelling(constant), Optional.of(constant));
    }

    public static <E extends Enum<E>> Open<E> read(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (spelling(constant).equalsIgnoreCase(text)) {
                return new Open<E>(text, Optional.of(constant));
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
