package org.voltroam.role.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.relay.Relay.Deadlines;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/**
 * Two CPOs and two eMSPs of 2.2.1 that use the same ids, and a CPO and an eMSP of 2.1.1 that cannot tell them apart: whatever crosses
 * reaches the one it is for, under the id that this one knows.
 */
final class CounterpartTest {

    private static final String ORIGIN = "http://hub.test";
    private static final PartyId HUB = PartyId.parse("NL*VRM");
    private static final PartyId ONE = PartyId.parse("NL*ONE");
    private static final PartyId TWO = PartyId.parse("NL*TWO");
    private static final PartyId ADA = PartyId.parse("DE*ADA");
    private static final PartyId BOB = PartyId.parse("DE*BOB");
    private static final PartyId OLD_CPO = PartyId.parse("BE*CPO");
    private static final PartyId OLD_EMSP = PartyId.parse("BE*MSP");

    private final Store store = new MemoryStore();
    private final List<Request> sent = Collections.synchronizedList(new ArrayList<>());
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-14T12:00:00Z"));
    private String answer = "{\"status_code\":1000}";
    private final Hub hub = hub();

    @BeforeEach
    void everybodyHasRegistered() {
        Stream.of(ONE, TWO, ADA, BOB).forEach(party -> connect(party, "2.2.1"));
        Stream.of(OLD_CPO, OLD_EMSP).forEach(party -> connect(party, "2.1.1"));
        Stream.of(ONE, TWO).forEach(cpo -> agree(cpo, OLD_EMSP));
        Stream.of(ADA, BOB).forEach(emsp -> agree(OLD_CPO, emsp));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void locationsOfOneIdReachAnOldEmspUnderTwoNames() {
        routed(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, OLD_EMSP, location("ONE"));
        routed(Method.PUT, "locations/receiver/NL/TWO/L1", TWO, OLD_EMSP, location("TWO"));

        assertThat(sent)
                .extracting(Request::path)
                .containsExactly("/locations/NL/VRM/L1", "/locations/NL/VRM/NLTWO-L1");
        assertThat(body(1).path("id").asString()).isEqualTo("NLTWO-L1");
        assertThat(body(1).path("evses").path(0).path("uid").asString()).isEqualTo("NLTWO-E1");
        assertThat(sent.get(1).headers().first("Authorization")).contains("Token ours-at-BE*MSP");
        assertThat(sent.get(1).headers().first(Routing.TO_PARTY)).isEmpty();
    }

    @Test
    void anOldEmspIsToldWhatWasLost() {
        var told = routed(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, OLD_EMSP, location("ONE"));

        assertThat(told).contains("lost between OCPI 2.2.1 and 2.1.1");
    }

    @Test
    void aCommandOfAnOldEmspGoesToWhoseLocationItIs() {
        routed(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, OLD_EMSP, location("ONE"));
        routed(Method.PUT, "locations/receiver/NL/TWO/L1", TWO, OLD_EMSP, location("TWO"));
        answer = "{\"status_code\":1000,\"data\":{\"result\":\"ACCEPTED\",\"timeout\":30}}";

        var told = plain(Method.POST, "commands/START_SESSION", OLD_EMSP, """
                {"response_url": "http://be-msp.test/commands/42", "location_id": "NLTWO-L1", "evse_uid": "NLTWO-E1",
                 "token": %s}""".formatted(oldToken("U1", "C1")));

        assertThat(told).contains("ACCEPTED");
        assertThat(sent.get(2).target()).startsWith("http://nl-two.test/");
        assertThat(body(2).path("location_id").asString()).isEqualTo("L1");
        assertThat(body(2).path("evse_uid").asString()).isEqualTo("E1");
        assertThat(body(2).path("response_url").asString()).startsWith(ORIGIN);
    }

    @Test
    void aCommandForAPlaceNobodyWasToldOfGoesNowhere() {
        var told = plain(Method.POST, "commands/START_SESSION", OLD_EMSP, """
                {"response_url": "http://be-msp.test/commands/42", "location_id": "L9", "token": %s}""".formatted(oldToken("U1", "C1")));

        assertThat(told).contains("2003");
        assertThat(sent).isEmpty();
    }

    @Test
    void aPatchReachesAnOldPeerAsTheWholeOfWhatItMakes() {
        routed(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, OLD_EMSP, location("ONE"));

        routed(
                Method.PATCH,
                "locations/receiver/NL/ONE/L1/E1",
                ONE,
                OLD_EMSP,
                "{\"status\":\"CHARGING\",\"last_updated\":\"2026-03-14T11:00:00Z\"}");

        assertThat(sent.get(1).method()).isEqualTo(Method.PUT);
        assertThat(sent.get(1).path()).isEqualTo("/locations/NL/VRM/L1/E1");
        assertThat(body(1).path("status").asString()).isEqualTo("CHARGING");
        assertThat(body(1).path("connectors").path(0).path("id").asString()).isEqualTo("1");
    }

    @Test
    void aPatchOfWhatIsNotKnownIsAnsweredSoThatItsSenderTellsAllOfIt() {
        var told = routed(
                Method.PATCH,
                "sessions/receiver/NL/ONE/S1",
                ONE,
                OLD_EMSP,
                "{\"kwh\":1,\"last_updated\":\"2026-03-14T11:00:00Z\"}");

        assertThat(told).startsWith("404");
        assertThat(sent).isEmpty();
    }

    @Test
    void anOldCpoAsksTheEmspThatTheCardIsOf() {
        routed(Method.PUT, "tokens/receiver/DE/ADA/U1", ADA, OLD_CPO, token("ADA", "U1", "DE-ADA-C1"));
        routed(Method.PUT, "tokens/receiver/DE/BOB/U1", BOB, OLD_CPO, token("BOB", "U1", "DE-BOB-C1"));
        answer = "{\"status_code\":1000,\"data\":{\"allowed\":\"ALLOWED\",\"token\":" + token("BOB", "U1", "DE-BOB-C1")
                + "}}";

        var told = plain(Method.POST, "tokens/DEBOB-U1/authorize", OLD_CPO, "");

        assertThat(told).contains("ALLOWED");
        assertThat(sent.get(2).target()).startsWith("http://de-bob.test/").contains("/U1/authorize");
    }

    @Test
    void theCdrOfAnOldCpoGoesToWhoseContractItIsWithTheAgreedTaxesAndIsCleared() {
        routed(Method.PUT, "tokens/receiver/DE/ADA/U1", ADA, OLD_CPO, token("ADA", "U1", "C1"));
        routed(Method.PUT, "tokens/receiver/DE/BOB/U1", BOB, OLD_CPO, token("BOB", "U1", "C1"));

        var told = plain(Method.POST, "cdrs", OLD_CPO, cdr("DEBOB-C1"));

        assertThat(told).contains("1000");
        assertThat(sent.get(2).target()).startsWith("http://de-bob.test/");
        assertThat(body(2).path("cdr_token").path("uid").asString()).isEqualTo("U1");
        assertThat(body(2).path("cdr_token").path("contract_id").asString()).isEqualTo("C1");
        assertThat(body(2).path("total_cost").path("incl_vat").decimalValue()).isEqualByComparingTo("12.10");
        assertThat(store.find(Kind.SETTLEMENT, "BE*CPO/cdr1"))
                .get()
                .extracting(settlement -> settlement.wholesale().amount().toPlainString())
                .isEqualTo("12.1");
    }

    @Test
    void aCdrOfNobodysContractIsRefused() {
        var told = plain(Method.POST, "cdrs", OLD_CPO, cdr("C9"));

        assertThat(told).contains("2001");
        assertThat(sent).isEmpty();
    }

    @Test
    void anOldEmspListsTheLocationsOfThoseItRoamsWith() {
        routed(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, OLD_EMSP, location("ONE"));
        routed(Method.PUT, "locations/receiver/NL/TWO/L1", TWO, OLD_EMSP, location("TWO"));

        var first = plain(Method.GET, "locations?limit=1", OLD_EMSP, "");
        var second = plain(Method.GET, "locations?limit=1&offset=1", OLD_EMSP, "");
        var nobodys = plain(Method.GET, "locations", OLD_CPO, "");

        assertThat(first + second).contains("\"L1\"", "\"NLTWO-L1\"");
        assertThat(nobodys).contains("\"data\":[]");
    }

    @Test
    @Tag("LOC-09")
    void anOldEmspReadsOnePlaceByTheNameItKnows() {
        routed(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, OLD_EMSP, location("ONE"));
        routed(Method.PUT, "locations/receiver/NL/TWO/L1", TWO, OLD_EMSP, location("TWO"));
        var list = plain(Method.GET, "locations", OLD_EMSP, "");

        assertThat(list).contains("\"id\":\"NLTWO-L1\"");
        assertThat(plain(Method.GET, "locations/NLTWO-L1", OLD_EMSP, "")).contains("\"id\":\"NLTWO-L1\"", "\"evses\"");
        assertThat(plain(Method.GET, "locations/NLTWO-L1/NLTWO-E1", OLD_EMSP, ""))
                .contains("\"uid\":\"NLTWO-E1\"")
                .doesNotContain("\"evses\"");
        assertThat(plain(Method.GET, "locations/NLTWO-L1/NLTWO-E1/1", OLD_EMSP, ""))
                .contains("\"standard\":\"IEC_62196_T2\"")
                .doesNotContain("\"uid\"");
        assertThat(plain(Method.GET, "locations/NOWHERE", OLD_EMSP, "")).startsWith("404");
        assertThat(plain(Method.GET, "locations/NLTWO-L1/E9", OLD_EMSP, "")).startsWith("404");
    }

    @Test
    void whoRegisteredInALaterVersionSpeaksThat() {
        assertThat(plain(Method.GET, "locations", ONE, "")).contains("3002");
    }

    // The town

    private Hub hub() {
        var party = new Party(HUB, Role.HUB, Business.named("Hub"), clock.instant());
        var member = Member.of(party, ORIGIN, store, new Directory(store), this::answered, Egress.ANYWHERE, clock);
        return new Hub(member, Runnable::run, Deadlines.standard());
    }

    private Response answered(Request request) {
        sent.add(request.target(request.target()));
        return Response.json(200, answer.getBytes(StandardCharsets.UTF_8));
    }

    private void connect(PartyId party, String version) {
        var origin =
                "http://" + party.toString().toLowerCase(java.util.Locale.ROOT).replace('*', '-') + ".test";
        var endpoints = Stream.of("locations", "tariffs", "tokens", "sessions", "cdrs", "commands")
                .flatMap(module ->
                        Stream.of("SENDER", "RECEIVER").map(role -> new Endpoint(module, role, origin + "/" + module)))
                .toList();
        store.commit(Change.put(
                Kind.CONNECTION,
                new Connection(
                        party.toString(),
                        Connection.State.CONNECTED,
                        origin,
                        version,
                        CredentialsToken.hash("theirs-" + party),
                        null,
                        "ours-at-" + party,
                        endpoints,
                        List.of(new Party(party, Role.OTHER, Business.named("x"), clock.instant())),
                        clock.instant())));
    }

    private void agree(PartyId cpo, PartyId emsp) {
        store.commit(Change.put(
                Kind.AGREEMENT,
                new Agreement(cpo, emsp, HUB, HubFee.NONE, Markup.NONE, Rate.ofPercent("21"), clock.instant())));
    }

    private String routed(Method method, String path, PartyId from, PartyId to, String body) {
        var request = request(method, "/nl-vrm/ocpi/2.2.1/" + path, body)
                .header("Authorization", CredentialsToken.header("theirs-" + from));
        return told(new Routing(to, from, "r1", "c1").on(request));
    }

    private String plain(Method method, String path, PartyId from, String body) {
        return told(request(method, "/nl-vrm/ocpi/2.1.1/" + path, body)
                .header("Authorization", CredentialsToken.plainHeader("theirs-" + from)));
    }

    private static Request request(Method method, String target, String body) {
        return body.isEmpty()
                ? Request.of(method, target)
                : Request.json(method, target, body.getBytes(StandardCharsets.UTF_8));
    }

    private String told(Request request) {
        var response = hub.gateway().through(this::answered).handle(request);
        return response.status() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    private JsonNode body(int index) {
        return Json.parse(sent.get(index).body());
    }

    // What is said

    private static String location(String party) {
        return """
                {"country_code": "NL", "party_id": "%s", "id": "L1", "publish": true, "address": "Dam 1", "city": "Amsterdam",
                 "postal_code": "1012JS", "country": "NLD", "coordinates": {"latitude": "52.373100", "longitude": "4.893200"},
                 "time_zone": "Europe/Amsterdam", "last_updated": "2026-03-14T10:00:00Z", "help_phone": "1", "state": "NH",
                 "evses": [{"uid": "E1", "evse_id": "NL*ONE*E1", "status": "AVAILABLE", "last_updated": "2026-03-14T10:00:00Z",
                   "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE",
                     "max_voltage": 230, "max_amperage": 16, "max_electric_power": 11000,
                     "last_updated": "2026-03-14T10:00:00Z"}]}]}""".formatted(party);
    }

    private static String token(String party, String uid, String contract) {
        return """
                {"country_code": "DE", "party_id": "%s", "uid": "%s", "type": "RFID", "contract_id": "%s", "issuer": "x",
                 "valid": true, "whitelist": "NEVER", "last_updated": "2026-03-14T10:00:00Z"}""".formatted(party, uid, contract);
    }

    private static String oldToken(String uid, String contract) {
        return """
                {"uid": "%s", "type": "RFID", "auth_id": "%s", "issuer": "x", "valid": true, "whitelist": "NEVER",
                 "last_updated": "2026-03-14T10:00:00Z"}""".formatted(uid, contract);
    }

    private static String cdr(String contract) {
        return """
                {"id": "CDR1", "start_date_time": "2026-03-14T10:00:00Z", "stop_date_time": "2026-03-14T11:00:00Z",
                 "auth_id": "%s", "auth_method": "WHITELIST", "currency": "EUR", "total_cost": 10.00, "total_energy": 10,
                 "total_time": 1, "last_updated": "2026-03-14T11:00:00Z",
                 "charging_periods": [{"start_date_time": "2026-03-14T10:00:00Z",
                   "dimensions": [{"type": "ENERGY", "volume": 10}]}],
                 "location": {"id": "OWN1", "type": "ON_STREET", "address": "Markt 1", "city": "Brugge", "postal_code": "8000",
                   "country": "BEL", "coordinates": {"latitude": "51.208100", "longitude": "3.224500"},
                   "last_updated": "2026-03-14T10:00:00Z",
                   "evses": [{"uid": "E1", "evse_id": "BE*CPO*E1", "status": "AVAILABLE", "last_updated": "2026-03-14T10:00:00Z",
                     "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE",
                       "voltage": 230, "amperage": 16, "last_updated": "2026-03-14T10:00:00Z"}]}]}}""".formatted(contract);
    }
}
