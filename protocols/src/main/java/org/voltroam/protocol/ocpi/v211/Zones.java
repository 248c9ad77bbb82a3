package org.voltroam.protocol.ocpi.v211;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voltroam.domain.catalog.location.Geo;

/**
 * The time zone of a location that does not name it, which 2.1.1 allows: of Europe's countries, with the islands that keep another
 * time. Elsewhere, and in Russia, one country has too many zones to tell without a map, and none is named.
 */
final class Zones {

    private static final Map<String, String> BY_COUNTRY = Arrays.stream("""
                    AD Andorra, AL Tirane, AT Vienna, BA Sarajevo, BE Brussels, BG Sofia, BY Minsk, CH Zurich, CY Nicosia,
                    CZ Prague,
                    DE Berlin, DK Copenhagen, EE Tallinn, ES Madrid, FI Helsinki, FR Paris, GB London, GG Guernsey,
                    GI Gibraltar, GR Athens, HR Zagreb, HU Budapest, IE Dublin, IM Isle_of_Man, IT Rome, JE Jersey,
                    LI Vaduz, LT Vilnius, LU Luxembourg, LV Riga, MC Monaco, MD Chisinau, ME Podgorica, MK Skopje,
                    MT Malta, NL Amsterdam, NO Oslo, PL Warsaw, PT Lisbon, RO Bucharest, RS Belgrade, SE Stockholm,
                    SI Ljubljana, SK Bratislava, SM San_Marino, TR Istanbul, UA Kyiv, VA Vatican""".split(",\\s*"))
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> "Europe/" + pair[1]));

    private Zones() {}

    static Optional<String> of(String country, Geo where) {
        return Countries.two(country)
                .flatMap(two -> island(two, where).or(() -> Optional.ofNullable(BY_COUNTRY.get(two))));
    }

    /** The Canaries, the Azores and Madeira lie far west of their mainland. */
    private static Optional<String> island(String two, Geo where) {
        var east = where.point().map(point -> point.longitude().intValue()).orElse(0);
        return switch (two) {
            case "ES" -> east <= -13 ? Optional.of("Atlantic/Canary") : Optional.empty();
            case "PT" ->
                east <= -24
                        ? Optional.of("Atlantic/Azores")
                        : east <= -16 ? Optional.of("Atlantic/Madeira") : Optional.empty();
            case "IS" -> Optional.of("Atlantic/Reykjavik");
            default -> Optional.empty();
        };
    }
}
