package org.voltroam.role.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.ConnectionStatus;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.relay.Relay.Deadlines;
import org.voltroam.role.Member;

/**
 * The four arrangements of a hub: to a party, to everybody, of everybody, and to whom it may concern. Two CPOs and three eMSPs; the second
 * CPO and one of the eMSPs speak 2.3.0.
 */
final class ArrangementsTest {

    private static final PartyId HUB = PartyId.parse("NL*VRM");
    private static final PartyId ONE = PartyId.parse("NL*ONE");
    private static final PartyId TWO = PartyId.parse("NL*TWO");
    private static final PartyId ADA = PartyId.parse("DE*ADA");
    private static final PartyId BOB = PartyId.parse("DE*BOB");
    private static final PartyId EVE = PartyId.parse("DE*EVE");

    private final Store store = new MemoryStore();
    private final List<Request> sent = Collections.synchronizedList(new ArrayList<>());
    private final Map<PartyId, String> answers = new ConcurrentHashMap<>();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-14T12:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Feed feed = new Feed(store, threads, failures -> Duration.ofMillis(5), InstantSource.system());
    private final Hub hub = hub();

    @BeforeEach
    void everybodyHasRegistered() {
        Stream.of(ONE, ADA, BOB).forEach(party -> connect(party, "2.2.1"));
        Stream.of(TWO, EVE).forEach(party -> connect(party, "2.3.0"));
        agree(ONE, ADA, false);
        agree(ONE, EVE, false);
        agree(TWO, ADA, false);
        hub.deliver(feed);
    }

    @AfterEach
    void close() {
        feed.close();
        threads.close();
        hub.close();
    }

    // To everybody

    @Test
    @Tag("HUB-15")
    @Tag("HUB-17")
    @Tag("HUB-19")
    @Tag("HUB-20")
    void whatIsToldTheHubReachesEverybodyWhomAnAgreementAllowsInItsVersion() {
        var told = ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));

        assertThat(told).contains("\"status_code\":1000");
        delivered(2);
        assertThat(sent)
                .extracting(Request::target)
                .containsExactlyInAnyOrder(
                        "http://de-ada.test/locations/NL/ONE/L1", "http://de-eve.test/locations/NL/ONE/L1");
        assertThat(sent).allSatisfy(out -> {
            assertThat(Routing.of(out).from()).isEqualTo(HUB);
            assertThat(out.target()).contains(host(Routing.of(out).to()));
        });
    }

    @Test
    @Tag("HUB-18")
    void whoTellsEverybodyIsAnsweredByTheHub() {
        var response = respond(Method.PUT, "tariffs/receiver/NL/ONE/T1", ONE, HUB, tariff("ONE"));

        assertThat(response.headers().first(Routing.FROM_PARTY)).contains("VRM");
        assertThat(response.headers().first(Routing.TO_PARTY)).contains("ONE");
    }

    @Test
    @Tag("HUB-22")
    void oneWhoDoesNotAnswerHoldsUpNobody() {
        answers.put(ADA, "");

        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));

        await().until(() -> sent.stream().anyMatch(out -> out.target().startsWith("http://de-eve.test")));
        await().until(() -> feed.standings().stream()
                .anyMatch(standing -> standing.receiver().equals("DE*ADA")
                        && standing.circuit().failures() > 0));
    }

    @Test
    @Tag("HUB-21")
    void nothingIsToldItsOwnSenderNorWhoHasNoInterfaceForIt() {
        connect(ADA, "2.2.1", "cdrs");

        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));

        delivered(1);
        assertThat(sent).extracting(Request::target).containsExactly("http://de-eve.test/locations/NL/ONE/L1");
    }

    @Test
    void aPatchForEverybodyIsToldAsTheWholeItMakes() {
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));
        delivered(2);

        ask(
                Method.PATCH,
                "locations/receiver/NL/ONE/L1/E1",
                ONE,
                HUB,
                "{\"status\":\"CHARGING\",\"last_updated\":\"2026-03-14T11:00:00Z\"}");

        delivered(4);
        assertThat(sent.get(3).method()).isEqualTo(Method.PUT);
        assertThat(sent.get(3).text()).contains("CHARGING");
    }

    @Test
    void aTariffTakenBackIsTakenBackFromEverybody() {
        ask(Method.PUT, "tariffs/receiver/NL/ONE/T1", ONE, HUB, tariff("ONE"));
        delivered(2);

        ask(Method.DELETE, "tariffs/receiver/NL/ONE/T1", ONE, HUB, "");

        delivered(4);
        assertThat(sent).filteredOn(out -> out.method() == Method.DELETE).hasSize(2);
    }

    @Test
    @Tag("HUB-23")
    void nothingIsReadOfEverybodysReceivers() {
        assertThat(ask(Method.GET, "locations/receiver/NL/ONE/L1", ONE, HUB, ""))
                .contains("2001", "OCPI-to names the hub");
    }

    @Test
    @Tag("HUB-24")
    void sessionsAndCdrsAreNotForEverybody() {
        assertThat(ask(Method.POST, "cdrs/receiver", ONE, HUB, "{}")).contains("2001", "OCPI-to names the hub");
        assertThat(ask(Method.PUT, "sessions/receiver/NL/ONE/S1", ONE, HUB, "{}"))
                .contains("2001", "OCPI-to names the hub");
        assertThat(sent).isEmpty();
    }

    // Of everybody

    @Test
    @Tag("HUB-31")
    @Tag("HUB-32")
    void theListOfEverybodyHasWhatAgreementsShowPageByPageInTheCallersVersion() {
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));
        ask(Method.PUT, "locations/receiver/NL/TWO/L2", TWO, HUB, location("TWO", "L2"));

        var first = respond(Method.GET, "locations/sender?limit=1", ADA, HUB, "");
        var second = respond(Method.GET, "locations/sender?limit=1&offset=1", ADA, HUB, "");

        assertThat(first.headers().first("X-Total-Count")).contains("2");
        assertThat(first.headers().first("Link"))
                .hasValueSatisfying(
                        link -> assertThat(link).contains("/nl-vrm/ocpi/2.2.1/locations/sender?limit=1&after="));
        assertThat(text(first) + text(second)).contains("\"ONE\"", "\"TWO\"");
        assertThat(ask(Method.GET, "locations/sender", EVE, HUB, ""))
                .contains("\"ONE\"")
                .doesNotContain("\"TWO\"");
        assertThat(ask(Method.GET, "locations/sender", BOB, HUB, "")).contains("\"data\":[]");
    }

    @Test
    @Tag("HUB-14")
    void whenAnObjectWasLastUpdatedIsForItsOwnerToSay() {
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));
        delivered(2);

        var listed = ask(Method.GET, "locations/sender", ADA, HUB, "");

        for (var told : List.of(listed, sent.getFirst().text(), sent.getLast().text())) {
            assertThat(told.split("\"last_updated\":\"", -1))
                    .hasSize(4)
                    .filteredOn(part -> !part.startsWith("2026-03-14T10:00:00Z"))
                    .hasSize(1);
        }
    }

    @Test
    @Tag("SES-16")
    void theListOfSessionsHasThoseOfTheCallersTokensOnly() {
        ask(Method.PUT, "sessions/receiver/NL/ONE/S1", ONE, ADA, session("ADA", "S1"));
        ask(
                Method.PUT,
                "sessions/receiver/NL/TWO/S2",
                TWO,
                ADA,
                session("ADA", "S2").replace("ONE", "TWO"));
        ask(Method.PUT, "sessions/receiver/NL/ONE/S3", ONE, EVE, session("EVE", "S3"));
        await().until(() -> store.page(Kind.SESSION, Query.first(9)).total() == 3);

        var since = "sessions/sender?date_from=2026-01-01T00:00:00Z";

        assertThat(ask(Method.GET, since, ADA, HUB, ""))
                .contains("\"S1\"", "\"S2\"")
                .doesNotContain("\"S3\"");
        assertThat(ask(Method.GET, since, EVE, HUB, "")).contains("\"S3\"").doesNotContain("\"S1\"", "\"S2\"");
        assertThat(ask(Method.GET, since, BOB, HUB, "")).contains("\"data\":[]");
    }

    @Test
    @Tag("HUB-44")
    void whoWasAwayGetsTheNewestFromTheHubThoughItsOwnerIsAwayByThen() {
        answers.put(EVE, "");
        var first = location("ONE", "L1");
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, first);
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, first.replace("T10:00", "T11:00"));
        await().until(() -> feed.standings().stream()
                .anyMatch(standing -> standing.receiver().equals("DE*EVE")
                        && standing.circuit().failures() > 0));
        answers.put(ONE, "");

        assertThat(ask(Method.GET, "locations/sender", EVE, HUB, "")).contains("\"L1\"", "2026-03-14T11:00:00Z");
        sent.clear();
        answers.remove(EVE);

        await().until(feed::isDrained);
        assertThat(sent)
                .filteredOn(out -> !out.target().startsWith("http://de-ada.test"))
                .extracting(Request::target)
                .isNotEmpty()
                .containsOnly("http://de-eve.test/locations/NL/ONE/L1");
        assertThat(sent.getLast().text()).contains("T11:00").doesNotContain("T10:00");
    }

    @ParameterizedTest
    @EnumSource(names = "CONNECTED", mode = EnumSource.Mode.EXCLUDE)
    @Tag("HUB-43")
    void whatIsForAPartyThatIsNotReachedIsNeitherSentNorKept(ConnectionStatus status) {
        store.commit(Change.put(Kind.CLIENT_INFO, info(ADA, status, 0)));

        assertThat(ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, ADA, location("ONE", "L1")))
                .startsWith("200")
                .contains("4003", status.name());
        store.commit(Change.put(Kind.CLIENT_INFO, info(ADA, ConnectionStatus.CONNECTED, 1)));
        await().until(feed::isDrained);
        assertThat(sent).extracting(Request::target).noneMatch(target -> target.contains("/locations/"));

        assertThat(ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, ADA, location("ONE", "L1")))
                .contains("1000");
    }

    private ClientInfo info(PartyId party, ConnectionStatus status, int later) {
        var at = clock.instant().plusSeconds(later);
        return new ClientInfo(party, Open.of(Role.EMSP), Open.of(status), at, Extras.NONE);
    }

    @Test
    @Tag("HUB-33")
    void whatWasToldOnePartyIsInNobodysListOfEverybody() {
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, ADA, location("ONE", "L1"));

        assertThat(sent).hasSize(1);
        assertThat(ask(Method.GET, "locations/sender", ADA, HUB, "")).contains("\"data\":[]");
        assertThat(ask(Method.GET, "locations/sender", EVE, HUB, "")).contains("\"data\":[]");
    }

    // To whom it may concern

    @Test
    @Tag("HUB-26")
    void aCommandGoesToTheCpoWhoseLocationItIs() {
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));
        ask(Method.PUT, "locations/receiver/NL/TWO/L2", TWO, HUB, location("TWO", "L2"));
        delivered(3);

        ask(
                Method.POST,
                "commands/receiver/START_SESSION",
                ADA,
                null,
                "{\"response_url\":\"http://de-ada.test/commands/1\",\"location_id\":\"L2\",\"token\":"
                        + token("ADA", "U1") + "}");

        assertThat(sent.getLast().target()).startsWith("http://nl-two.test/commands/START_SESSION");
        assertThat(Routing.of(sent.getLast()).to()).isEqualTo(TWO);
        assertThat(Routing.of(sent.getLast()).from()).isEqualTo(ADA);
    }

    @Test
    void aCommandThatMayBeForTwoIsForNobody() {
        ask(Method.PUT, "locations/receiver/NL/ONE/L1", ONE, HUB, location("ONE", "L1"));
        ask(Method.PUT, "locations/receiver/NL/TWO/L1", TWO, HUB, location("TWO", "L1"));
        delivered(3);

        var told = ask(Method.POST, "commands/receiver/START_SESSION", ADA, null, "{\"location_id\":\"L1\"}");

        assertThat(told).contains("4001", "name the one in OCPI-to");
    }

    @Test
    @Tag("CDR-21")
    void aCdrGoesToThePartyOfItsTokenAndComesFromWhoseItIs() {
        var cdr =
                "{\"country_code\":\"NL\",\"party_id\":\"%s\",\"cdr_token\":{\"country_code\":\"DE\",\"party_id\":\"%s\"}}";

        ask(Method.POST, "cdrs/receiver", ONE, null, cdr.formatted("ONE", "ADA"));
        assertThat(sent.getFirst().target()).isEqualTo("http://de-ada.test/cdrs");
        sent.clear();

        assertThat(ask(Method.POST, "cdrs/receiver", ONE, null, cdr.formatted("ONE", "XYZ")))
                .contains("4001");
        assertThat(ask(Method.POST, "cdrs/receiver", ONE, null, cdr.formatted("TWO", "ADA")))
                .contains("2001");
        assertThat(ask(Method.POST, "cdrs/receiver", ONE, ADA, cdr.formatted("TWO", "ADA")))
                .contains("2001");
        assertThat(ask(Method.POST, "cdrs/receiver", ONE, ADA, cdr.formatted("ONE", "BOB")))
                .contains("2001");
        assertThat(sent).isEmpty();
    }

    @Test
    void aSessionGoesToThePartyOfItsToken() {
        ask(
                Method.PUT,
                "sessions/receiver/NL/ONE/S1",
                ONE,
                null,
                "{\"cdr_token\":{\"country_code\":\"DE\",\"party_id\":\"ADA\"}}");

        assertThat(sent.getFirst().target()).isEqualTo("http://de-ada.test/sessions/NL/ONE/S1");
    }

    @Test
    @Tag("HUB-29")
    void aCardThatTheHubKnowsIsAskedOfItsIssuerOnly() {
        ask(Method.PUT, "tokens/receiver/DE/ADA/U1?type=RFID", ADA, HUB, token("ADA", "U1"));
        delivered(2);

        ask(Method.POST, "tokens/sender/U1/authorize?type=RFID", ONE, null, "");

        assertThat(sent).hasSize(3);
        assertThat(sent.get(2).target()).isEqualTo("http://de-ada.test/tokens/U1/authorize?type=RFID");
    }

    @Test
    @Tag("HUB-30")
    void aCardNobodyKnowsIsShownOnlyToWhomAnAgreementLets() {
        assertThat(ask(Method.POST, "tokens/sender/U9/authorize?type=RFID", ONE, null, ""))
                .startsWith("404")
                .contains("2004");
        assertThat(sent).isEmpty();

        agree(ONE, EVE, true);
        ask(Method.POST, "tokens/sender/U9/authorize?type=RFID", ONE, null, "");

        assertThat(sent).extracting(Request::target).allMatch(target -> target.startsWith("http://de-eve.test/tokens"));
        assertThat(sent).hasSize(1);
    }

    @Test
    @Tag("HUB-29")
    void theFirstYesOfWhoseCardItIsCounts() {
        agree(ONE, ADA, true);
        agree(ONE, BOB, true);
        answers.put(ADA, "{\"status_code\":2004}");
        answers.put(
                BOB, "{\"status_code\":1000,\"data\":{\"allowed\":\"ALLOWED\",\"token\":" + token("BOB", "U9") + "}}");

        var told = respond(Method.POST, "tokens/sender/U9/authorize?type=RFID", ONE, null, "");

        assertThat(text(told)).contains("\"ALLOWED\"");
        assertThat(told.headers().first(Routing.FROM_PARTY)).contains("BOB");
    }

    @Test
    void aYesToTheCardOfSomebodyElseAndSilenceAreNoYes() {
        agree(ONE, ADA, true);
        agree(ONE, BOB, true);
        answers.put(ADA, "");
        answers.put(
                BOB, "{\"status_code\":1000,\"data\":{\"allowed\":\"ALLOWED\",\"token\":" + token("ADA", "U9") + "}}");

        assertThat(ask(Method.POST, "tokens/sender/U9/authorize?type=RFID", ONE, null, ""))
                .doesNotContain("ALLOWED")
                .contains("4003");
    }

    @Test
    void theNoOfWhoKnowsTheCardCountsMoreThanThatOfThoseWhoDoNot() {
        agree(ONE, ADA, true);
        agree(ONE, BOB, true);
        answers.put(
                ADA, "{\"status_code\":1000,\"data\":{\"allowed\":\"BLOCKED\",\"token\":" + token("ADA", "U9") + "}}");
        answers.put(BOB, "{\"status_code\":2004}");

        assertThat(ask(Method.POST, "tokens/sender/U9/authorize?type=RFID", ONE, null, ""))
                .contains("BLOCKED");
    }

    // The town

    private Hub hub() {
        var party = new Party(HUB, Role.HUB, Business.named("Hub"), clock.instant());
        var member = Member.of(
                party, "http://hub.test", store, new Directory(store), this::answered, Egress.ANYWHERE, clock);
        return new Hub(member, threads, Deadlines.standard());
    }

    private Response answered(Request request) {
        sent.add(request);
        var answer = answers.entrySet().stream()
                .filter(entry -> request.target().startsWith("http://" + host(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{\"status_code\":1000}");
        if (answer.isEmpty()) {
            throw new NoResponse(NoResponse.Cause.UNREACHABLE, "nobody is there");
        }
        return Response.json(200, answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String host(@Nullable PartyId party) {
        return String.valueOf(party).toLowerCase(Locale.ROOT).replace('*', '-') + ".test";
    }

    private void connect(PartyId party, String version) {
        connect(party, version, "locations", "tariffs", "tokens", "sessions", "cdrs", "commands");
    }

    private void connect(PartyId party, String version, String... modules) {
        var origin = "http://" + host(party);
        var endpoints = Stream.of(modules)
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

    private void agree(PartyId cpo, PartyId emsp, boolean askedAboutStrangers) {
        store.commit(Change.put(
                Kind.AGREEMENT,
                new Agreement(cpo, emsp, HUB, HubFee.NONE, Markup.NONE, null, askedAboutStrangers, clock.instant())));
    }

    private void delivered(int messages) {
        await().until(() -> sent.size() >= messages && feed.isDrained());
        assertThat(sent).hasSize(messages);
    }

    private String ask(Method method, String path, PartyId from, @Nullable PartyId to, String body) {
        var response = respond(method, path, from, to, body);
        return response.status() + " " + text(response);
    }

    private Response respond(Method method, String path, PartyId from, @Nullable PartyId to, String body) {
        var version = from.equals(TWO) || from.equals(EVE) ? "2.3.0" : "2.2.1";
        var target = "/nl-vrm/ocpi/" + version + "/" + path;
        var request = body.isEmpty()
                ? Request.of(method, target)
                : Request.json(method, target, body.getBytes(StandardCharsets.UTF_8));
        var authorized = request.header("Authorization", CredentialsToken.header("theirs-" + from));
        return hub.gateway().through(this::answered).handle(new Routing(to, from, "r1", "c1").on(authorized));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    // What is said

    private static String location(String party, String id) {
        return """
                {"country_code": "NL", "party_id": "%s", "id": "%s", "publish": true, "address": "Dam 1", "city": "Amsterdam",
                 "postal_code": "1012JS", "country": "NLD", "coordinates": {"latitude": "52.373100", "longitude": "4.893200"},
                 "time_zone": "Europe/Amsterdam", "last_updated": "2026-03-14T10:00:00Z",
                 "evses": [{"uid": "E1", "status": "AVAILABLE", "last_updated": "2026-03-14T10:00:00Z",
                   "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE",
                     "max_voltage": 230, "max_amperage": 16, "last_updated": "2026-03-14T10:00:00Z"}]}]}""".formatted(party, id);
    }

    private static String session(String emsp, String id) {
        return """
                {"country_code": "NL", "party_id": "ONE", "id": "%s", "start_date_time": "2026-03-14T10:00:00Z", "kwh": 1,
                 "cdr_token": {"country_code": "DE", "party_id": "%s", "uid": "1", "type": "RFID", "contract_id": "C1"},
                 "auth_method": "WHITELIST", "location_id": "L1", "evse_uid": "E1", "connector_id": "1", "currency": "EUR",
                 "status": "ACTIVE", "last_updated": "2026-03-14T11:00:00Z"}""".formatted(id, emsp);
    }

    private static String tariff(String party) {
        return """
                {"country_code": "NL", "party_id": "%s", "id": "T1", "currency": "EUR", "last_updated": "2026-03-14T10:00:00Z",
                 "elements": [{"price_components": [{"type": "ENERGY", "price": 0.25, "step_size": 1}]}]}""".formatted(party);
    }

    private static String token(String party, String uid) {
        return """
                {"country_code": "DE", "party_id": "%s", "uid": "%s", "type": "RFID", "contract_id": "C1", "issuer": "x",
                 "valid": true, "whitelist": "NEVER", "last_updated": "2026-03-14T10:00:00Z"}""".formatted(party, uid);
    }
}
