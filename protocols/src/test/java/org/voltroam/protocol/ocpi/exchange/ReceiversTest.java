package org.voltroam.protocol.ocpi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.server.Platform;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wires;
import tools.jackson.databind.JsonNode;

/** A CPO tells an eMSP what it has and what changed, in every version. */
final class ReceiversTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-14T11:00:00Z");
    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final Owned<LocationId> PLACE = new Owned<>(CPO, LocationId.of("L1"));
    private static final Owned<SessionId> CHARGE = new Owned<>(CPO, SessionId.of("S1"));

    private static final String LOCATION = """
            {"country_code": "NL", "party_id": "GVB", "id": "L1", "publish": true, "address": "Dam 1", "city": "Amsterdam",
              "country": "NLD", "coordinates": {"latitude": "52.37530", "longitude": "4.88710"}, "time_zone": "UTC",
              "evses": [{"uid": "E1", "status": "AVAILABLE", "connectors": [{"id": "1", "standard": "IEC_62196_T2",
                "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230, "max_amperage": 32,
                "last_updated": "2026-03-14T11:00:00Z"}], "last_updated": "2026-03-14T11:00:00Z"}],
              "last_updated": "2026-03-14T11:00:00Z"}""";

    private static final String EVSE = """
            {"uid": "%s", "status": "AVAILABLE", "connectors": [{"id": "1", "standard": "CHADEMO", "format": "CABLE",
              "power_type": "DC", "max_voltage": 400, "max_amperage": 100, "last_updated": "2026-03-14T11:30:00Z"}],
              "last_updated": "2026-03-14T11:30:00Z"}""";

    private static final String SESSION = """
            {"country_code": "NL", "party_id": "GVB", "id": "S1", "start_date_time": "2026-03-14T10:00:00Z", "kwh": 1,
              "cdr_token": {"country_code": "DE", "party_id": "EMO", "uid": "1", "type": "RFID", "contract_id": "DE-EMO-C1"},
              "auth_method": "WHITELIST", "location_id": "L1", "evse_uid": "E1", "connector_id": "1", "currency": "EUR",
              "charging_periods": [%s], "status": "ACTIVE", "last_updated": "2026-03-14T11:00:00Z"}""".formatted(period("10:00"));

    private static final String CDR = """
            {"country_code": "NL", "party_id": "GVB", "id": "C1", "start_date_time": "2026-03-14T10:00:00Z",
              "end_date_time": "2026-03-14T11:00:00Z", "auth_method": "WHITELIST", "currency": "EUR",
              "cdr_token": {"country_code": "DE", "party_id": "EMO", "uid": "1", "type": "RFID", "contract_id": "DE-EMO-C1"},
              "cdr_location": {"id": "L1", "address": "Dam 1", "city": "Amsterdam", "country": "NLD",
                "coordinates": {"latitude": "52.37530", "longitude": "4.88710"}, "evse_uid": "E1", "evse_id": "NL*GVB*E1",
                "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET",
                "connector_power_type": "AC_3_PHASE"},
              "tariffs": [{"country_code": "NL", "party_id": "GVB", "id": "T1", "currency": "EUR", "elements": [
                {"price_components": [{"type": "TIME", "price": 2.00, "step_size": 1}]}],
                "last_updated": "2026-03-14T09:00:00Z"}],
              "charging_periods": [%s], "total_cost": {"before_taxes": 2.00}, "total_energy": 1, "total_time": 1,
              "last_updated": "2026-03-14T11:00:00Z"}""".formatted(period("10:00"));

    private final Map<Object, Location> locations = new HashMap<>();
    private final Map<Object, Session> sessions = new HashMap<>();
    private final List<Cdr> cdrs = new ArrayList<>();
    private final List<Violation> noted = new ArrayList<>();

    private final Connection peer = new Connection(
            "cpo",
            Connection.State.CONNECTED,
            null,
            "2.2.1",
            CredentialsToken.hash("secret"),
            null,
            "ours",
            List.of(),
            List.of(new Party(CPO, Role.CPO, Business.named("Gracht"), NOON)),
            NOON);

    private final OcpiServer emsp = new OcpiServer(
            new Platform(EMSP, "/ocpi", "http://emsp.test/ocpi", Wires.of(new V211(knowing()), new V221(), new V230())),
            hash -> Optional.of(peer).filter(known -> hash.equals(known.theirTokenHash())),
            Map.of(
                    Address.receiver("locations"),
                    new LocationsReceiver(new Shelf()),
                    Address.receiver("sessions"),
                    Receivers.sessions(key -> Optional.ofNullable(sessions.get(key)), (session, violations) -> {
                        sessions.put(new Owned<>(session.party(), session.id()), session);
                        noted.addAll(violations);
                    }),
                    Address.receiver("cdrs"),
                    new CdrsReceiver(new Desk())),
            () -> NOON);

    private final class Shelf implements LocationsReceiver.Locations {

        @Override
        public Optional<Location> find(Owned<LocationId> key) {
            return Optional.ofNullable(locations.get(key));
        }

        @Override
        public void put(Location location, List<Violation> violations) {
            locations.put(location.key(), location);
        }

        @Override
        public void put(Location location, Evse evse, List<Violation> violations) {
            put(location.with(evse, evse.lastUpdated()), violations);
        }
    }

    private final class Desk implements CdrsReceiver.Cdrs {

        @Override
        public Optional<Cdr> find(Owned<CdrId> key) {
            return cdrs.stream().filter(cdr -> cdr.key().equals(key)).findFirst();
        }

        @Override
        public CdrsReceiver.Outcome add(Cdr cdr, List<Violation> violations) {
            cdrs.add(cdr);
            noted.addAll(violations);
            return new CdrsReceiver.Outcome.Taken();
        }
    }

    @Test
    @Tag("LOC-04")
    void aPatchOfTheOldestVersionNeedsNotSayWhenAndCountsAsOfWhenItCame() {
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", LOCATION);

        assertThat(tell(Method.PATCH, "/2.1.1/locations/NL/GVB/L1/E1", "{\"status\": \"CHARGING\"}"))
                .isEqualTo(1000);

        assertThat(evse().status().is(EvseStatus.CHARGING)).isTrue();
        assertThat(evse().lastUpdated()).isEqualTo(NOON);
        assertThat(evse().connectors()).hasSize(1);
        assertThat(place().lastUpdated()).isEqualTo(NOON);
    }

    @Test
    void aPatchThatDoesNotSayWhenIsNotLostToAPeerWhoseClockIsAhead() {
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", LOCATION.replace("T11:00", "T12:07"));

        tell(Method.PATCH, "/2.1.1/locations/NL/GVB/L1/E1", "{\"status\": \"CHARGING\"}");

        assertThat(evse().status().is(EvseStatus.CHARGING)).isTrue();
        assertThat(evse().lastUpdated()).isEqualTo(Instant.parse("2026-03-14T12:07:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("LOC-03")
    void inLaterVersionsAPatchSaysWhen(String version) {
        tell(Method.PUT, "/" + version + "/locations/receiver/NL/GVB/L1", LOCATION);

        assertThat(tell(Method.PATCH, "/" + version + "/locations/receiver/NL/GVB/L1/E1", "{\"status\": \"CHARGING\"}"))
                .isEqualTo(2001);
        assertThat(evse().status().is(EvseStatus.AVAILABLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("TRN-17")
    void aPatchChangesWhatItNamesAndNothingElse(String version) {
        tell(Method.PUT, "/" + version + "/locations/receiver/NL/GVB/L1", LOCATION);
        var before = place();

        tell(
                Method.PATCH,
                "/" + version + "/locations/receiver/NL/GVB/L1",
                "{\"name\": \"Dam\", \"last_updated\": \"2026-03-14T11:30:00Z\"}");

        assertThat(place().name()).isEqualTo("Dam");
        assertThat(place().address()).isEqualTo(before.address());
        assertThat(place().evses()).isEqualTo(before.evses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("LOC-27")
    void aPatchOfALocationChangesTheEvsesItNamesAndLeavesTheOthers(String version) {
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", LOCATION);
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1/E2", EVSE.formatted("E2"));
        var patch =
                "{\"evses\": [{\"uid\": \"E1\", \"status\": \"CHARGING\", \"last_updated\": \"2026-03-14T11:40:00Z\"}, %s],"
                                .formatted(EVSE.formatted("E3"))
                        + " \"last_updated\": \"2026-03-14T11:40:00Z\"}";

        assertThat(tell(Method.PATCH, "/" + version + "/locations/receiver/NL/GVB/L1", patch))
                .isEqualTo(1000);

        assertThat(place().evses())
                .extracting(each -> each.uid() + " " + each.status() + " "
                        + each.connectors().size())
                .containsExactly("E1 CHARGING 1", "E2 AVAILABLE 1", "E3 AVAILABLE 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("SES-03")
    @Tag("SES-06")
    void aPatchAddsChargingPeriodsAndAReplayAddsNoneTwice(String version) {
        var url = "/" + version + "/sessions/receiver/NL/GVB/S1";
        tell(Method.PUT, url, SESSION);
        var patch = "{\"charging_periods\": [" + period("11:00") + "], \"last_updated\": \"2026-03-14T11:30:00Z\"}";

        assertThat(tell(Method.PATCH, url, patch)).isEqualTo(1000);
        assertThat(tell(Method.PATCH, url, patch)).isEqualTo(1000);

        assertThat(charge().periods())
                .extracting(each -> each.start())
                .containsExactly(Instant.parse("2026-03-14T10:00:00Z"), Instant.parse("2026-03-14T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"charging_periods\": [],"})
    @Tag("SES-03")
    void aPatchWithoutChargingPeriodsLeavesThem(String none) {
        tell(Method.PUT, "/2.2.1/sessions/receiver/NL/GVB/S1", SESSION);

        tell(
                Method.PATCH,
                "/2.2.1/sessions/receiver/NL/GVB/S1",
                "{" + none + " \"kwh\": 2, \"last_updated\": \"2026-03-14T11:30:00Z\"}");

        assertThat(charge().energy().kWh()).isEqualByComparingTo("2");
        assertThat(charge().periods()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("SES-04")
    void nothingBelowASessionCanBePatched(String version) {
        var url = "/" + version + "/sessions/receiver/NL/GVB/S1";
        tell(Method.PUT, url, SESSION);

        assertThat(answer(Method.PATCH, url + "/charging_periods", period("11:00"))
                        .status())
                .isEqualTo(404);
        assertThat(answer(Method.PATCH, url + "/charging_periods/0", period("11:00"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"charging_periods\": [],"})
    @Tag("SES-02")
    @Tag("TRN-16")
    void aPutWithoutChargingPeriodsClearsThem(String none) {
        tell(Method.PUT, "/2.2.1/sessions/receiver/NL/GVB/S1", SESSION);
        assertThat(charge().periods()).hasSize(1);

        var without = SESSION.replace("\"charging_periods\": [" + period("10:00") + "],", none);
        tell(Method.PUT, "/2.2.1/sessions/receiver/NL/GVB/S1", without);

        assertThat(charge().periods()).isEmpty();
    }

    @Test
    void inTheOldestVersionAPatchReplacesChargingPeriods() {
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", LOCATION);
        tell(Method.PUT, "/2.2.1/sessions/receiver/NL/GVB/S1", SESSION);

        var patch = "{\"charging_periods\": [" + period("11:00") + "]}";
        assertThat(tell(Method.PATCH, "/2.1.1/sessions/NL/GVB/S1", patch)).isEqualTo(1000);

        assertThat(charge().periods()).hasSize(1);
        assertThat(charge().periods().getFirst().start()).isEqualTo(ELEVEN);
    }

    @Test
    @Tag("LOC-26")
    void olderNewsAreAcknowledgedAndNotTaken() {
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", LOCATION);

        var older = LOCATION.replace("Dam 1", "Dam 2").replace("T11:00", "T10:59");
        assertThat(tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", older))
                .isEqualTo(1000);

        assertThat(place().address()).isEqualTo("Dam 1");
    }

    @Test
    @Tag("LOC-07")
    void anEvseThatWasNotThereIsAddedToItsLocation() {
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", LOCATION);

        var another = EVSE.formatted("E2");
        assertThat(tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1/E2", another))
                .isEqualTo(1000);
        assertThat(tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1/E3", "{\"uid\": \"E3\"}"))
                .isEqualTo(2001);

        assertThat(place().evses()).extracting(each -> each.uid().text()).containsExactly("E1", "E2");
    }

    @Test
    @Tag("LOC-02")
    void aChangeBelowChangesTheMomentOfWhatHoldsIt() {
        tell(Method.PUT, "/2.2.1/locations/receiver/NL/GVB/L1", LOCATION);
        var later = Instant.parse("2026-03-14T11:30:00Z");

        tell(
                Method.PATCH,
                "/2.2.1/locations/receiver/NL/GVB/L1/E1/1",
                "{\"max_voltage\": 400, \"last_updated\": \"2026-03-14T11:30:00Z\"}");

        assertThat(evse().connectors().getFirst().lastUpdated()).isEqualTo(later);
        assertThat(evse().lastUpdated()).isEqualTo(later);
        assertThat(place().lastUpdated()).isEqualTo(later);
    }

    @Test
    @Tag("TRN-12")
    @Tag("TRN-16")
    void aPutWithoutARequiredFieldOrOfAnotherPartyThanItsUrlIsRefused() {
        assertThat(tell(
                        Method.PUT,
                        "/2.2.1/locations/receiver/NL/GVB/L1",
                        LOCATION.replace("\"city\": \"Amsterdam\",", "")))
                .isEqualTo(2001);
        assertThat(tell(
                        Method.PUT,
                        "/2.2.1/locations/receiver/NL/GVB/L1",
                        LOCATION.replace("\"party_id\": \"GVB\"", "\"party_id\": \"XYZ\"")))
                .isEqualTo(2001);
        assertThat(locations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1.1/locations", "2.2.1/locations/receiver", "2.3.0/locations/receiver"})
    @Tag("TRN-13")
    void aUrlOfAPartyThatTheCallerIsNotIsNotThere(String module) {
        assertThat(answer(Method.PUT, "/" + module + "/NL/XYZ/L1", LOCATION).status())
                .isEqualTo(404);
        assertThat(answer(Method.GET, "/" + module + "/BE/GVB/L1", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("TRN-10")
    void whatIsPushedIsAnsweredWithoutData(String version) {
        var url = "/" + version + "/sessions/receiver/NL/GVB/S1";

        assertThat(Json.parse(answer(Method.PUT, url, SESSION).body()).has("data"))
                .isFalse();
        assertThat(Json.parse(answer(Method.PATCH, url, "{\"last_updated\": \"2026-03-14T11:30:00Z\"}")
                                .body())
                        .has("data"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("SES-15")
    void aCostThatIsNotToldIsUnknownAndNotNothing(String version) {
        var url = "/" + version + "/sessions/receiver/NL/GVB/S1";
        tell(Method.PUT, url, SESSION);
        assertThat(charge().totalCost()).isNull();
        assertThat(data(url).has("total_cost")).isFalse();

        var cost = version.equals("2.2.1") ? "{\"excl_vat\": 0.00}" : "{\"before_taxes\": 0.00}";
        tell(Method.PUT, url, SESSION.replace("\"status\"", "\"total_cost\": " + cost + ", \"status\""));

        assertThat(Optional.ofNullable(charge().totalCost()).orElseThrow().beforeTaxes())
                .isEqualByComparingTo("0");
        assertThat(data(url).has("total_cost")).isTrue();
    }

    private JsonNode data(String url) {
        return Json.parse(answer(Method.GET, url, "").body()).path("data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("TRN-27")
    void fieldsNobodyKnowsAreNoReasonToRefuse(String version) {
        var odd = LOCATION.replace("\"city\"", "\"x_one\": {\"a\": [1]}, \"city\"")
                .replace("\"latitude\"", "\"x_two\": 2, \"latitude\"")
                .replace("\"uid\"", "\"x_three\": null, \"uid\"")
                .replace("\"standard\"", "\"x_four\": \"4\", \"standard\"");

        assertThat(tell(Method.PUT, "/" + version + "/locations/receiver/NL/GVB/L1", odd))
                .isEqualTo(1000);

        var again = Json.text(Json.parse(answer(Method.GET, "/" + version + "/locations/receiver/NL/GVB/L1", "")
                .body()));
        assertThat(again).contains("x_one", "x_two", "x_three", "x_four");
    }

    /** The CDR among the specification's own examples is one. */
    @Test
    void aCdrIsTakenAndNotedWhenItsTariffDoesNotSayWhetherTaxesAreIncluded() {
        assertThat(tell(Method.POST, "/2.3.0/cdrs/receiver", CDR)).isEqualTo(1000);

        assertThat(cdrs).hasSize(1);
        assertThat(noted)
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly("/tariffs/0/tax_included MISSING");
        assertThat(answer(Method.GET, "/2.3.0/cdrs/receiver/NL/GVB/C1", "").status())
                .isEqualTo(200);
    }

    @Test
    void aCdrWithoutARequiredFieldOfItsOwnIsRefused() {
        assertThat(tell(Method.POST, "/2.3.0/cdrs/receiver", CDR.replace("\"total_energy\": 1,", "")))
                .isEqualTo(2001);
        assertThat(cdrs).isEmpty();
    }

    @Test
    @Tag("CDR-01")
    @Tag("CDR-02")
    void aCdrIsFoundWhereThePostSaid() {
        var location = answer(Method.POST, "/2.3.0/cdrs/receiver", CDR)
                .headers()
                .first("Location")
                .orElseThrow();

        var found = answer(Method.GET, location.substring("http://emsp.test/ocpi".length()), "");

        assertThat(Json.parse(found.body()).path("data").path("id").asString()).isEqualTo("C1");
        assertThat(answer(Method.PUT, "/2.3.0/cdrs/receiver/NL/GVB/C1", CDR).status())
                .isEqualTo(405);
        assertThat(answer(Method.DELETE, "/2.3.0/cdrs/receiver/NL/GVB/C1", "").status())
                .isEqualTo(405);
    }

    /** Sessions of 2.1.1 repeat their location, which is known from before. */
    private Replica knowing() {
        return new Replica() {
            @Override
            public Optional<Location> location(Owned<LocationId> key) {
                return Optional.ofNullable(locations.get(key));
            }

            @Override
            public Optional<Tariff> tariff(Owned<TariffId> key) {
                return Optional.empty();
            }

            @Override
            public Optional<Token> token(PartyId emsp, ContractId contract) {
                return Optional.empty();
            }
        };
    }

    private Location place() {
        return Optional.ofNullable(locations.get(PLACE)).orElseThrow();
    }

    private Evse evse() {
        return place().evses().getFirst();
    }

    private Session charge() {
        return Optional.ofNullable(sessions.get(CHARGE)).orElseThrow();
    }

    private int tell(Method method, String path, String body) {
        return Json.parse(answer(method, path, body).body()).path("status_code").asInt();
    }

    private Response answer(Method method, String path, String body) {
        return emsp.handle(Request.json(method, "/ocpi" + path, body.getBytes(StandardCharsets.UTF_8))
                .header("Authorization", CredentialsToken.header("secret")));
    }

    private static String period(String start) {
        return "{\"start_date_time\": \"2026-03-14T" + start
                + ":00Z\", \"dimensions\": [{\"type\": \"TIME\", \"volume\": 1}]}";
    }
}
