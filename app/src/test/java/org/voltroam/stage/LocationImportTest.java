package org.voltroam.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import tools.jackson.databind.JsonNode;

class LocationImportTest {

    private static final Path LUDWIGSBURG = Path.of("../../shared/data/real/ocpi-2.2.1-locations-ludwigsburg.json");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cast cast = LonelyCast.of(threads);
    private final LocationImport imports = new LocationImport(cast);

    @AfterEach
    void close() {
        cast.close();
        threads.shutdownNow();
    }

    @Test
    void aRealOperatorsHundredSitesLoadWholeWithNineBrokenCoordinatesNamed() throws IOException {
        var report = imports.load(ludwigsburg(), null);

        assertThat(report.loaded()).isEqualTo(100);
        assertThat(report.violations())
                .extracting(Violation::pointer)
                .filteredOn(pointer -> pointer.contains("/coordinates/"))
                .hasSize(9)
                .allMatch(pointer -> pointer.matches("/[0-9]+/coordinates/(latitude|longitude)"));
    }

    @Test
    void nothingOfThemIsLostOnTheWayOutAgain() throws IOException {
        imports.load(ludwigsburg(), null);

        for (var sent : Json.parse(ludwigsburg())) {
            var key = new Owned<>(
                    new PartyId(
                            sent.get("country_code").asString(),
                            sent.get("party_id").asString()),
                    LocationId.of(sent.get("id").asString()));
            var back = LocationsModule.location(imports.find(key).orElseThrow());
            sameAs(sent, Json.parse(Json.bytes(back)), key + "");
        }
    }

    @Test
    void everyViolationIsReportedAndNothingStopsAtTheFirst() {
        var report = imports.load("""
                [17,
                 {"country_code": "DE", "party_id": "XYZ"},
                 {"country_code": "DE", "party_id": "XYZ", "id": "A", "publish": "yes", "city": 5,
                  "coordinates": {"latitude": "52.1", "longitude": "nowhere"}, "evses": [{"uid": "1"}]}]
                """.getBytes(StandardCharsets.UTF_8), null);

        assertThat(report.loaded()).isEqualTo(1);
        assertThat(report.violations())
                .extracting(Violation::pointer)
                .contains(
                        "/0",
                        "/1/id",
                        "/2/publish",
                        "/2/city",
                        "/2/address",
                        "/2/coordinates/latitude",
                        "/2/coordinates/longitude",
                        "/2/evses/0/connectors");
    }

    @Test
    @Tag("LOC-10")
    void theUidOfAnEvseIsNeverThatOfOneAtAnotherLocation() {
        imports.load(site("ONE", "E-SAME", "2026-01-01T00:00:00Z"), null);
        imports.load(
                new String(site("ONE", "E-SAME", "2026-01-01T00:00:00Z"), StandardCharsets.UTF_8)
                        .replace("AVAILABLE", "REMOVED")
                        .getBytes(StandardCharsets.UTF_8),
                null);

        var report = imports.load(site("TWO", "E-SAME", "2026-01-01T00:00:00Z"), null);

        assertThat(report.loaded()).isZero();
        assertThat(report.violations()).extracting(Violation::pointer).containsExactly("/0/evses/0/uid");
        assertThat(imports.load(site("ONE", "E-SAME", "2026-01-02T00:00:00Z"), null)
                        .loaded())
                .isEqualTo(1);
    }

    @Test
    @Tag("LOC-01")
    void aChangeOfAConnectorIsAChangeOfItsEvseAndOfItsLocation() {
        imports.load(site("ONE", "E1", "2026-01-05T00:00:00Z"), null);

        var location = imports.find(new Owned<>(PartyId.parse("NL*GVT"), LocationId.of("ONE")))
                .orElseThrow();

        assertThat(location.lastUpdated()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(location.evses().getFirst().lastUpdated()).isEqualTo("2026-01-05T00:00:00Z");
    }

    @Test
    void whatDoesNotFitTogetherIsReportedWithTheRest() {
        var odd = new String(site("ONE", "E1", "2026-01-01T00:00:00Z"), StandardCharsets.UTF_8)
                .replace("Europe/Amsterdam", "CEST");

        assertThat(imports.load(odd.getBytes(StandardCharsets.UTF_8), null).violations())
                .extracting(Violation::pointer)
                .contains("/0/time_zone");
    }

    /** @param connector when the connector changed; everything else is of the first of January */
    private static byte[] site(String id, String evse, String connector) {
        return """
                [{"country_code": "NL", "party_id": "GVT", "id": "%s", "publish": true, "address": "Dam 1", "city": "Amsterdam",
                  "country": "NLD", "coordinates": {"latitude": "52.373100", "longitude": "4.893200"},
                  "time_zone": "Europe/Amsterdam", "last_updated": "2026-01-01T00:00:00Z",
                  "evses": [{"uid": "%s", "status": "AVAILABLE", "last_updated": "2026-01-01T00:00:00Z", "connectors": [{"id": "1",
                    "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230,
                    "max_amperage": 16, "tariff_ids": ["T"], "last_updated": "%s"}]}]}]""".formatted(id, evse, connector).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEnvelopeIsOpenedAndPointersLeadIntoIt() {
        var report = imports.load(
                "{\"data\": [{\"country_code\": \"DE\", \"party_id\": \"XYZ\", \"id\": \"A\"}], \"status_code\": 1000}"
                        .getBytes(StandardCharsets.UTF_8),
                null);

        assertThat(report.loaded()).isEqualTo(1);
        assertThat(report.violations()).extracting(Violation::pointer).contains("/data/0/publish");
    }

    @Test
    void aSiteGoesToItsOperatorWhereThatPlaysHereAndElseToWhoeverIsNamed() {
        var two = """
                [{"country_code": "NL", "party_id": "GVT", "id": "OURS"}, {"country_code": "FR", "party_id": "XYZ", "id": "THEIRS"}]
                """.getBytes(StandardCharsets.UTF_8);

        imports.load(two, PartyId.parse("CH*MRM"));

        assertThat(known("NL*GVT", "NL*GVT", "OURS")).isNotNull();
        assertThat(known("CH*MRM", "FR*XYZ", "THEIRS")).isNotNull();
        assertThat(known("NL*VLM", "FR*XYZ", "THEIRS")).isNull();
    }

    @Test
    void aKeeperWhoDoesNotPlayHereIsAnError() {
        assertThatThrownBy(() -> imports.load(
                        "[{\"country_code\": \"FR\", \"party_id\": \"XYZ\", \"id\": \"A\"}]"
                                .getBytes(StandardCharsets.UTF_8),
                        PartyId.parse("FR*NIX")))
                .isInstanceOf(LocationImport.NobodyToKeepThem.class)
                .hasMessageContaining("FR*NIX");
    }

    private @Nullable Location known(String keeper, String party, String id) {
        return cast.members().stream()
                .filter(member -> member.id().equals(PartyId.parse(keeper)))
                .flatMap(member ->
                        member.directory().location(new Owned<>(PartyId.parse(party), LocationId.of(id))).stream())
                .findFirst()
                .orElse(null);
    }

    private static byte[] ludwigsburg() throws IOException {
        if (!Files.exists(LUDWIGSBURG)) {
            System.out.println("NOTICE: skipped, " + LUDWIGSBURG + " is not here");
        }
        Assumptions.assumeTrue(Files.exists(LUDWIGSBURG));
        return Files.readAllBytes(LUDWIGSBURG);
    }

    /** The same fields with the same values; moments are instants, numbers are values, an absent list is an empty one. */
    private static void sameAs(@Nullable JsonNode sent, @Nullable JsonNode back, String at) {
        if (isNothing(sent) && isNothing(back)) {
            return;
        }
        if (sent == null || back == null) {
            throw new AssertionError(at + " was " + sent + " and is " + back);
        }
        if (sent.isObject()) {
            names(sent, back).forEach(name -> sameAs(sent.get(name), back.get(name), at + "/" + name));
        } else if (sent.isArray()) {
            assertThat(back.size()).as(at).isEqualTo(sent.size());
            for (int index = 0; index < sent.size(); index++) {
                sameAs(sent.get(index), back.get(index), at + "/" + index);
            }
        } else {
            assertThat(value(back)).as(at).isEqualTo(value(sent));
        }
    }

    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isNull() || (node.isArray() && node.isEmpty());
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        var names = new TreeSet<String>(one.propertyNames());
        names.addAll(other.propertyNames());
        return names;
    }

    private static Object value(JsonNode node) {
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        return node.isString() ? moment(node.asString()) : node.asString() + node.getNodeType();
    }

    private static BigDecimal number(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static Object moment(String text) {
        try {
            return text.length() < 19 ? text : Instant.from(OffsetDateTime.parse(text));
        } catch (DateTimeParseException noMoment) {
            return text;
        }
    }
}
