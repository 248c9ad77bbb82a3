package org.voltroam.protocol.json;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.voltroam.domain.value.Open;

/**
 * Which words of an enum a version of a protocol has. The enum has those of all versions.
 *
 * @param growing whether the specification leaves the enum open (OpenEnum of OCPI 2.3.0): then any further word is as good
 */
public record Words<E extends Enum<E>>(Class<E> type, Set<E> known, boolean growing) {

    private static final ClassValue<Words<?>> ALL = new ClassValue<>() {
        @Override
        protected Words<?> computeValue(Class<?> type) {
            return all(type);
        }
    };

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's own type cannot be named here
    private static Words<?> all(Class type) {
        return new Words(type, EnumSet.allOf(type), false);
    }

    @SuppressWarnings("unchecked") // by construction of ALL
    public static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return (Words<E>) ALL.get(type);
    }

    public static <E extends Enum<E>> Words<E> growing(Class<E> type) {
        return new Words<E>(type, EnumSet.allOf(type), true);
    }

    /** All but these, which came later or have gone; at least one. */
    public static <E extends Enum<E>> Words<E> without(Set<E> others) {
        var type = others.iterator().next().getDeclaringClass();
        return new Words<E>(type, EnumSet.complementOf(EnumSet.copyOf(others)), false);
    }

    /** Whether a value may be said in this version: one of its words, or one nobody has told us of. */
    public boolean allows(Open<E> value) {
        return value.known().map(known::contains).orElse(true);
    }

    Optional<String> objection(Open<E> value) {
        if (growing || value.known().map(known::contains).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of("\"" + value + "\" is no " + type.getSimpleName());
    }
}
