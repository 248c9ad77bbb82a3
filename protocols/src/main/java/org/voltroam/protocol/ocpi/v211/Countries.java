package org.voltroam.protocol.ocpi.v211;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Countries by two letters and by three. Source: ISO 3166-1; OCPI writes a location's with three, its examples not always. */
final class Countries {

    private static final Map<String, String> THREE = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    two -> two, two -> Locale.of("", two).getISO3Country()));

    private static final Map<String, String> TWO =
            THREE.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Countries() {}

    /** Three letters for two; anything else as it is. */
    static String three(String code) {
        return THREE.getOrDefault(code.strip().toUpperCase(Locale.ROOT), code);
    }

    /** Two letters for two or three. */
    static Optional<String> two(String code) {
        return Optional.ofNullable(TWO.get(three(code).toUpperCase(Locale.ROOT)));
    }

    static boolean isKnown(String three) {
        return TWO.containsKey(three.toUpperCase(Locale.ROOT));
    }
}
