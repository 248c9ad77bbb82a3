package org.voltroam.domain.catalog.location.lint;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.PublishToken;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.value.ParkingId;
import org.voltroam.domain.value.TariffId;

/**
 * What the form of a location does not show: names that stand for nothing, and parts that contradict each other. A location with
 * findings stays usable.
 *
 * <p>Source: OCPI 2.2.1 and 2.3.0 mod_locations.
 */
public final class LocationLint {

    private static final Set<String> THREE_LETTERS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> TWO_LETTERS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final Location location;
    private final List<Finding> findings = new ArrayList<>();

    private LocationLint(Location location) {
        this.location = location;
    }

    /**
     * @param pointer into the location, as OCPI writes it
     * @param text for people
     */
    public record Finding(String pointer, String text) {}

    /** @param tariffs those of the location's CPO */
    public static List<Finding> check(Location location, Function<TariffId, Optional<Tariff>> tariffs) {
        var lint = new LocationLint(location);
        lint.names();
        lint.readers();
        lint.hours();
        lint.parking();
        lint.prices(tariffs);
        return List.copyOf(lint.findings);
    }

    /** Source: Location, country and time_zone; transport_and_format, country_code. */
    private void names() {
        if (!TWO_LETTERS.contains(location.party().countryCode().toUpperCase(Locale.ROOT))) {
            find("/country_code", "is no country of ISO 3166-1 alpha-2");
        }
        if (!THREE_LETTERS.contains(location.country().toUpperCase(Locale.ROOT))) {
            find("/country", "is no country of ISO 3166-1 alpha-3");
        }
        if (!ZONES.contains(location.timeZone())) {
            find("/time_zone", "is no time zone of the IANA list");
        }
    }

    /** Source: Location, publish_allowed_to; PublishTokenType. */
    private void readers() {
        if (location.publish() && !location.publishAllowedTo().isEmpty()) {
            find("/publish_allowed_to", "is only for a location that is not published");
        }
        for (int index = 0; index < location.publishAllowedTo().size(); index++) {
            reader("/publish_allowed_to/" + index, location.publishAllowedTo().get(index));
        }
    }

    private void reader(String pointer, PublishToken reader) {
        if (reader.uid() == null && reader.visualNumber() == null && reader.groupId() == null) {
            find(pointer, "names no token: it needs a uid, a visual_number or a group_id");
        }
        if (reader.uid() != null && reader.type() == null) {
            find(pointer + "/type", "is needed with a uid");
        }
        if (reader.visualNumber() != null && reader.issuer() == null) {
            find(pointer + "/issuer", "is needed with a visual_number");
        }
    }

    /** Source: Hours, twentyfourseven. */
    private void hours() {
        var hours = location.openingTimes();
        if (hours != null && !hours.twentyFourSeven() && hours.regular().isEmpty()) {
            find("/opening_times/regular_hours", "is needed where it is not always open");
        }
    }

    /** Source: 2.3.0 Parking, id; EVSEParking, parking_id. */
    private void parking() {
        var known = new HashSet<ParkingId>();
        for (int index = 0; index < location.parkingPlaces().size(); index++) {
            if (!known.add(location.parkingPlaces().get(index).id())) {
                find("/parking_places/" + index + "/id", "is the id of another place here");
            }
        }
        for (int index = 0; index < location.evses().size(); index++) {
            var parking = location.evses().get(index).parking();
            for (int place = 0; place < parking.size(); place++) {
                if (!known.contains(parking.get(place).place())) {
                    find("/evses/" + index + "/parking/" + place + "/parking_id", "is no place of this location");
                }
            }
        }
    }

    /** Source: Connector, tariff_ids: one tariff of each type at any moment, and one with FLAT 0.00 where nothing is to be paid. */
    private void prices(Function<TariffId, Optional<Tariff>> tariffs) {
        for (int index = 0; index < location.evses().size(); index++) {
            var connectors = location.evses().get(index).connectors();
            for (int at = 0; at < connectors.size(); at++) {
                var known = connectors.get(at).tariffIds().stream()
                        .flatMap(id -> tariffs.apply(id).stream())
                        .toList();
                var pointer = "/evses/" + index + "/connectors/" + at + "/tariff_ids";
                if (connectors.get(at).tariffIds().isEmpty()) {
                    find(
                            pointer,
                            "names no tariff, so nobody knows the price; free of charge is a tariff with FLAT 0.00");
                }
                Overlap.first(known).ifPresent(overlap -> find(pointer, overlap.toString()));
            }
        }
    }

    private void find(String pointer, String text) {
        findings.add(new Finding(pointer, text));
    }
}
