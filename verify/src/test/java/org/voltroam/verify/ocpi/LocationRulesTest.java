package org.voltroam.verify.ocpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.lint.LocationLint;
import org.voltroam.domain.catalog.location.lint.LocationLint.Finding;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;

/** What the form of a location does not show, rule by rule, and what becomes of it in front of drivers. */
final class LocationRulesTest {

    private static final Parties PARTIES = new Parties(PartyId.parse("NL*GVB"), PartyId.parse("NL*GVB"));

    private static final String SOUND = """
            {'country_code': 'NL', 'party_id': 'GVB', 'id': 'L1', 'publish': true, 'address': 'Dam 1', 'city': 'Amsterdam',
             'country': 'NLD', 'coordinates': {'latitude': '52.373100', 'longitude': '4.893200'}, 'time_zone': 'Europe/Amsterdam',
             'evses': [{'uid': 'E1', 'status': 'AVAILABLE', 'last_updated': '2026-03-01T10:00:00Z', 'connectors': [{'id': '1',
               'standard': 'IEC_62196_T2', 'format': 'SOCKET', 'power_type': 'AC_3_PHASE', 'max_voltage': 230,
               'max_amperage': 16, 'tariff_ids': ['A', 'B'], 'last_updated': '2026-03-01T10:00:00Z'}]}],
             'last_updated': '2026-03-01T10:00:00Z'}""";

    @Test
    void aSoundLocationHasNoFindings() {
        assertThat(found(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'publish_allowed_to': [{'uid': '1', 'type': 'RFID'}] | true  | /publish_allowed_to",
                "'publish_allowed_to': [{'uid': '1', 'type': 'RFID'}] | false | -",
                "'publish_allowed_to': [{'uid': '1'}]                 | false | /publish_allowed_to/0/type",
                "'publish_allowed_to': [{'visual_number': '1'}]       | false | /publish_allowed_to/0/issuer",
                "'publish_allowed_to': [{'visual_number': '1', 'issuer': 'x'}] | false | -",
                "'publish_allowed_to': [{'group_id': '1'}]            | false | -",
                "'publish_allowed_to': [{'issuer': '1'}]              | false | /publish_allowed_to/0"
            })
    @Tag("LOC-12")
    void whoMayReadAnUnpublishedLocationIsNamedInFull(String readers, boolean publish, String pointer) {
        var location = SOUND.replace("'publish': true", "'publish': " + publish + ", " + readers);

        assertThat(found(location)).isEqualTo(pointer.equals("-") ? List.of() : List.of(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Amsterdam, Europe/Atlantis, /time_zone",
        "Europe/Amsterdam, GMT+1, /time_zone",
        "Europe/Amsterdam, CEST, /time_zone"
    })
    @Tag("LOC-14")
    void aTimeZoneIsOneOfTheIanaList(String sound, String broken, String pointer) {
        assertThat(found(SOUND.replace(sound, broken))).containsExactly(pointer);
    }

    @Test
    @Tag("LOC-14")
    void aLocationWithoutATimeZoneIsNotComplete() {
        var violations = new Violations();
        read(new V221().location(), SOUND.replace(", 'time_zone': 'Europe/Amsterdam'", ""), violations);

        assertThat(violations.all())
                .extracting(found -> found.pointer() + " " + found.code())
                .contains("/time_zone MISSING");
    }

    @ParameterizedTest
    @CsvSource({"country, NLD, NL", "country, NLD, XXX", "country_code, NL, XX"})
    @Tag("LOC-15")
    void aCountryHasThreeLettersAndThatOfAPartyTwo(String field, String sound, String broken) {
        var said = "'%s': '%s'";

        assertThat(found(SOUND.replace(said.formatted(field, sound), said.formatted(field, broken))))
                .containsExactly("/" + field);
    }

    @ParameterizedTest
    @CsvSource({
        "52.37310, true",
        "52.373100, true",
        "52.3731001, true",
        "-52.37310, true",
        "52.3731, false",
        "52.37310012, false",
        "52, false",
        "N52.37310, false"
    })
    @Tag("LOC-16")
    void aCoordinateHasFiveToSevenDecimalsAndSixInTheOldestVersion(String latitude, boolean sound) {
        for (Wire wire : List.of(new V221(), new V230())) {
            var violations = new Violations();
            var location = read(wire.location(), SOUND.replace("52.373100", latitude), violations);

            assertThat(violations.all().stream()
                            .anyMatch(found -> found.pointer().equals("/coordinates/latitude")))
                    .isNotEqualTo(sound);
            if (sound) {
                assertThat(new V211(new Nothing())
                                .location()
                                .write(location)
                                .path("coordinates")
                                .path("latitude")
                                .asString())
                        .matches("-?52\\.37310[0-9]");
            }
        }
    }

    @Test
    @Tag("LOC-22")
    void aParkingPlaceIsOneOfTheLocationAndNamedOnce() {
        var place =
                "{'id': '%s', 'vehicle_types': ['PERSONAL_VEHICLE'], 'restricted_to_type': false, 'reservation_required': false}";
        var with = SOUND.replace("'uid': 'E1'", "'uid': 'E1', 'parking': [{'parking_id': 'P1'}, {'parking_id': 'P2'}]");
        var both = "'parking_places': [" + place.formatted("P1") + ", " + place.formatted("P2") + "], 'city'";
        var twice = "'parking_places': [" + place.formatted("P1") + ", " + place.formatted("P1") + "], 'city'";

        assertThat(found(with.replace("'city'", both))).isEmpty();
        assertThat(found(with.replace("'city'", twice)))
                .containsExactly("/parking_places/1/id", "/evses/0/parking/1/parking_id");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'type': 'REGULAR' | 'type': 'REGULAR' | true",
                "'type': 'REGULAR' | 'type': 'PROFILE_GREEN' | false",
                "'id': 'A' | 'id': 'B' | true",
                "'end_date_time': '2026-06-01T00:00:00Z' | 'start_date_time': '2026-06-01T00:00:00Z' | false",
                "'end_date_time': '2026-06-01T00:00:01Z' | 'start_date_time': '2026-06-01T00:00:00Z' | true",
                "'end_date_time': '2026-06-01T00:30:00+01:00' | 'start_date_time': '2026-05-31T23:30:00Z' | false"
            })
    @Tag("LOC-17")
    @Tag("TAR-16")
    void twoTariffsOfOneTypeAreNotValidAtTheSameMoment(String one, String other, boolean overlap) {
        assertThat(found(SOUND, tariff("A", one), tariff("B", other)))
                .isEqualTo(overlap ? List.of("/evses/0/connectors/0/tariff_ids") : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "true  |                                                        | CARD | 7 | true",
                "false |                                                        | CARD | 7 | false",
                "false | {'uid': 'CARD', 'type': 'RFID'}                        | CARD | 7 | true",
                "false | {'uid': 'CARD', 'type': 'RFID'}                        | OTHER | 7 | false",
                "false | {'uid': 'CARD', 'type': 'APP_USER'}                    | CARD | 7 | false",
                "false | {'visual_number': '7', 'issuer': 'x'}                  | CARD | 7 | true",
                "false | {'visual_number': '7', 'issuer': 'x'}                  | CARD | 8 | false",
                "false | {'visual_number': '7', 'issuer': 'y'}                  | CARD | 7 | false",
                "false | {'group_id': 'G'}                                      | CARD | 7 | true",
                "false | {'group_id': 'H'}, {'uid': 'CARD', 'type': 'RFID'}     | CARD | 7 | true",
                "false | {'group_id': 'H'}                                      | CARD | 7 | false"
            })
    @Tag("LOC-11")
    void anUnpublishedLocationIsShownToThoseOnlyWhoFitOneOfItsReadersInAll(
            boolean publish, @Nullable String readers, String uid, String number, boolean shown) {
        var location = read(
                new V230().location(),
                SOUND.replace(
                        "'publish': true",
                        "'publish': " + publish + (readers == null ? "" : ", 'publish_allowed_to': [" + readers + "]")),
                new Violations());

        assertThat(location.isShownTo(token(uid, number))).isEqualTo(shown);
        assertThat(location.isShownTo(null)).isEqualTo(publish);
    }

    @Test
    @Tag("LOC-17")
    void whatIsFreeNamesATariffThatSaysSo() {
        assertThat(found(SOUND.replace("'tariff_ids': ['A', 'B'], ", "")))
                .containsExactly("/evses/0/connectors/0/tariff_ids");
    }

    @Test
    @Tag("LOC-06")
    void aLocationOfWhichNothingIsLeftIsExpired() {
        assertThat(read(new V230().location(), SOUND, new Violations()).isExpired())
                .isFalse();
        assertThat(read(new V230().location(), SOUND.replace("AVAILABLE", "REMOVED"), new Violations())
                        .isExpired())
                .isTrue();
    }

    private static List<String> found(String location, Tariff... tariffs) {
        var read = read(new V230().location(), location, new Violations());
        return LocationLint.check(
                        read,
                        id -> Stream.of(tariffs)
                                .filter(tariff -> tariff.id().equals(id))
                                .findFirst())
                .stream()
                .map(Finding::pointer)
                .toList();
    }

    private static Tariff tariff(String id, String more) {
        var given = more.startsWith("'id'") ? "'id': '" + id + "'" : "'id': '" + id + "', " + more;
        return read(new V221().tariff(), """
                {'country_code': 'NL', 'party_id': 'GVB', %s, 'currency': 'EUR', 'elements': [{'price_components': [
                  {'type': 'ENERGY', 'price': 0.5, 'step_size': 1}]}], 'last_updated': '2026-02-01T00:00:00Z'}""".formatted(given), new Violations());
    }

    private static Token token(String uid, String number) {
        return read(new V221().token(), """
                {'country_code': 'NL', 'party_id': 'GVB', 'uid': '%s', 'type': 'RFID', 'contract_id': 'C', 'issuer': 'x',
                 'visual_number': '%s', 'group_id': 'G', 'valid': true, 'whitelist': 'NEVER',
                 'last_updated': '2026-02-01T00:00:00Z'}""".formatted(uid, number), new Violations());
    }

    private static <T> T read(Codec<T> codec, String text, Violations violations) {
        var document = Json.parse(text.replace('\'', '"').getBytes(UTF_8));
        return codec.read(Fields.of(document, "", violations), PARTIES);
    }

    private record Nothing() implements Replica {

        @Override
        public Optional<Location> location(Owned<LocationId> key) {
            return Optional.empty();
        }

        @Override
        public Optional<Tariff> tariff(Owned<TariffId> key) {
            return Optional.empty();
        }

        @Override
        public Optional<Token> token(PartyId emsp, ContractId contract) {
            return Optional.empty();
        }
    }
}
