package org.voltroam.domain.value;

import java.util.Locale;
import java.util.Optional;

/**
 * A value of an enum that may grow: the text as it was sent, and the constant when it is one we know.
 *
 * <p>A peer of a later version, or with its own extension, sends values we have never seen. They survive storage and
 * forwarding unchanged. Constants are written in OCPI's spelling, so their names are their wire form.
 */
public record Open<E extends Enum<E>>(String text, Optional<E> known) {

    public static <E extends Enum<E>> Open<E> of(E constant) {
        return new Open<E>(constant.name(), Optional.of(constant));
    }

    public static <E extends Enum<E>> Open<E> read(Class<E> type, String text) {
        var wanted = text.toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toUpperCase(Locale.ROOT).equals(wanted)) {
                return new Open<E>(text, Optional.of(constant));
            }
        }
        return new Open<E>(text, Optional.empty());
    }

    public boolean is(E constant) {
        return known.isPresent() && known.get() == constant;
    }

    @Override
    public String toString() {
        return text;
    }
}
