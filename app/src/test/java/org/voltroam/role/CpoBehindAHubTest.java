package org.voltroam.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.app.sample.Samples;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SessionStatus;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.protocol.ocpi.v221.TokensModule;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;
import org.voltroam.role.cpo.Cpo;

/** What a CPO sends to eMSPs behind a hub, when it sends nothing, and what its sessions say. */
final class CpoBehindAHubTest {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final PartyId OTHER = PartyId.parse("DE*ALT");
    private static final StationId STATION = StationId.of("ST1");
    private static final TokenUid CARD = TokenUid.of("04AA");
    private static final Instant NOON = BehindAHub.NOON;

    private final BehindAHub hub = new BehindAHub(CPO, Role.CPO);
    private final Cpo cpo = new Cpo(hub.member, Runnable::run, RpcTerms.usual(Runnable::run, Ids::unique));

    @BeforeEach
    void theyAgreed() {
        hub.agree(CPO, EMSP);
        hub.agree(CPO, OTHER);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    // Who is told what

    @Test
    @Tag("SES-01")
    @Tag("SES-04")
    @Tag("SES-05")
    void aSessionIsPutWholeToTheEmspOfItsTokenAndSoIsEveryChangeOfIt() {
        cpo.deliver(hub.feed);
        hub.store.commit(Change.put(Kind.SESSION, Samples.session(CPO, EMSP, "S1", NOON)));
        hub.delivered();
        hub.store.commit(Change.put(Kind.SESSION, Samples.session(CPO, EMSP, "S1", NOON.plusSeconds(60))));
        hub.delivered();

        assertThat(hub.sent)
                .extracting(request -> request.method() + " " + request.target())
                .containsExactly(
                        "PUT http://hub.test/sessions/RECEIVER/NL/GVB/S1",
                        "PUT http://hub.test/sessions/RECEIVER/NL/GVB/S1");
        assertThat(hub.sent).extracting(request -> Routing.of(request).to()).containsOnly(EMSP);
        assertThat(hub.sent).allMatch(request -> request.text().contains("\"charging_periods\""));
        assertThat(hub.sent.getLast().text()).contains("\"last_updated\":\"2026-03-14T12:01:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFLINE", "PLANNED", "SUSPENDED"})
    @Tag("HCI-08")
    void whomTheHubDoesNotReachIsSentNothingUntilItDoesAndThenTheNewest(String status) {
        hub.reaches(cpo.server(), EMSP, "EMSP", status);
        cpo.deliver(hub.feed);
        hub.store.commit(Change.put(Kind.TOKEN, card("NEVER")));
        hub.store.commit(Change.put(Kind.SESSION, Samples.session(CPO, EMSP, "S1", NOON)));
        hub.store.commit(Change.put(Kind.SESSION, Samples.session(CPO, EMSP, "S1", NOON.plusSeconds(60))));
        await().until(() -> hub.feed.standings().stream()
                .anyMatch(standing -> standing.circuit().failures() > 2));
        assertThat(cpo.operations().authorize(STATION, CARD).accepted()).isFalse();
        cpo.pulling().pull(EMSP);
        assertThat(hub.sent).isEmpty();

        hub.reaches(cpo.server(), EMSP, "EMSP", "CONNECTED");

        hub.delivered();
        assertThat(hub.sent).extracting(Request::target).containsExactly("http://hub.test/sessions/RECEIVER/NL/GVB/S1");
        assertThat(hub.sent.getFirst().text()).contains("2026-03-14T12:01:00Z");
    }

    @Test
    @Tag("HCI-09")
    void whomTheHubReachesAgainIsReadAtOnceAndMayWrite() {
        cpo.pulling().pull(EMSP);
        hub.sent.clear();
        cpo.pulling().pull(EMSP);
        assertThat(hub.sent).isEmpty();

        hub.reaches(cpo.server(), EMSP, "EMSP", "OFFLINE");
        hub.reaches(cpo.server(), EMSP, "EMSP", "CONNECTED");
        cpo.pulling().pull(EMSP);

        assertThat(hub.sent)
                .extracting(request -> request.method() + " " + request.path())
                .containsExactly("GET /tokens/SENDER");
        assertThat(code(hub.say(
                        cpo.server(),
                        Method.PUT,
                        "tokens/receiver/DE/EMO/04AA",
                        EMSP,
                        Json.text(TokensModule.token(card("NEVER"))))))
                .isEqualTo(1000);
    }

    @Test
    @Tag("HCI-10")
    void aWeekOfRoutineNeverReadsTheListOfTheHub() {
        cpo.deliver(hub.feed);
        for (int day = 0; day < 7; day++) {
            hub.reaches(cpo.server(), EMSP, "EMSP", day % 2 == 0 ? "CONNECTED" : "OFFLINE");
            hub.later(Duration.ofHours(25));
            cpo.pulling().pull(EMSP);
            cpo.pulling().pull(OTHER);
            hub.store.commit(Change.put(Kind.SESSION, Samples.session(CPO, OTHER, "S" + day, NOON)));
        }
        await().until(() ->
                hub.sent.stream().anyMatch(request -> request.target().endsWith("/S6")));

        assertThat(hub.sent).extracting(Request::target).anyMatch(target -> target.contains("tokens"));
        assertThat(hub.sent).extracting(Request::target).noneMatch(target -> target.contains("hubclientinfo"));
    }

    @Test
    @Tag("TOK-19")
    void aWholeListChangesKnownTokensAndAddsNewOnesAndIsNotReadToAuthorize() {
        hub.store.commit(Change.put(Kind.TOKEN, card("NEVER")));
        var changed = Json.text(TokensModule.token(card("ALWAYS"))).replace("T11:00", "T11:30");
        var added = changed.replace("04AA", "04BB");
        hub.answer("GET", "tokens", "[" + changed + "," + added + "]");

        cpo.pulling().pull(EMSP);

        assertThat(hub.member.directory().tokens(CARD).getFirst().whitelist().text())
                .isEqualTo("ALWAYS");
        assertThat(hub.member.directory().tokens(TokenUid.of("04BB"))).hasSize(1);
        hub.sent.clear();
        assertThat(cpo.operations().authorize(STATION, CARD).accepted()).isTrue();
        assertThat(hub.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"locations", "tariffs", "sessions", "cdrs"})
    @Tag("TRN-25")
    void whatIsPushedCanBePulled(String module) {
        stand("RFID_READER");
        hub.store.commit(
                Change.put(Kind.SESSION, Samples.session(CPO, EMSP, "S1", NOON)),
                Change.put(Kind.CDR, Samples.cdr(CPO, EMSP, "C1", NOON)));

        var list = hub.say(cpo.server(), Method.GET, module + "/sender?date_from=2026-01-01T00:00:00Z", EMSP, "");

        assertThat(code(list)).isEqualTo(1000);
        assertThat(Json.parse(list.body()).path("data").size()).isEqualTo(1);
    }

    // What a session says

    @Test
    @Tag("SES-08")
    @Tag("TOK-15")
    @Tag("SES-07")
    void theLastReferenceOfTheEmspIsThatOfTheSessionAndTheCdr() {
        stand("RFID_READER");
        allow("REF-A");
        cpo.operations().authorize(STATION, CARD);
        allow("REF-B");
        cpo.operations().authorize(STATION, CARD);

        var transaction = start();

        assertThat(session().authorization()).hasToString("REF-B");
        assertThat(session().start()).isEqualTo(NOON);
        assertThat(session().status().is(SessionStatus.ACTIVE)).isTrue();
        stop(transaction);
        assertThat(cdr().authorization()).hasToString("REF-B");
        assertThat(session().authorization()).hasToString("REF-B");
    }

    @Test
    @Tag("SES-08")
    @Tag("TOK-15")
    void theReferenceOfARemoteStartIsThatOfTheSessionAndTheCdr() {
        stand("RFID_READER");
        cpo.operations().connected(STATION, new Willing());

        hub.say(
                cpo.server(),
                Method.POST,
                "commands/receiver/START_SESSION",
                EMSP,
                "{\"response_url\": \"http://hub.test/commands/SENDER/1\", \"location_id\": \"L1\", \"authorization_reference\":"
                        + " \"REF-C\", \"token\": " + Json.text(TokensModule.token(card("NEVER"))) + "}");
        stop(start());

        assertThat(session().authorization()).hasToString("REF-C");
        assertThat(cdr().authorization()).hasToString("REF-C");
    }

    @Test
    @Tag("SES-09")
    void nothingChangesInASessionThatIsOver() {
        stand("RFID_READER");
        allow("REF-A");
        cpo.operations().authorize(STATION, CARD);
        var transaction = start();
        stop(transaction);
        var over = session();
        assertThat(over.status().is(SessionStatus.COMPLETED)).isTrue();

        hub.later(Duration.ofHours(1));
        cpo.operations().metered(STATION, 1, transaction, List.of(reading(NOON.plusSeconds(60), "1.5")));
        stop(transaction);

        assertThat(session()).isEqualTo(over);
        assertThat(hub.store.page(Kind.CDR, Query.first(10)).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "REGULAR,,ACCEPTED",
        "FAST,,ACCEPTED",
        "CHEAP,,PROFILE_TYPE_NOT_SUPPORTED",
        "GREEN,,PROFILE_TYPE_NOT_SUPPORTED",
        "REGULAR,true,NOT_POSSIBLE"
    })
    @Tag("SES-12")
    void aWishIsAnsweredWithOneWord(String profile, @Nullable String discharge, String word) {
        stand("CHARGING_PREFERENCES_CAPABLE");
        allow("REF-A");
        cpo.operations().authorize(STATION, CARD);
        start();

        var answer = wish(session().id().text(), profile, discharge);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(code(answer)).isEqualTo(1000);
        assertThat(Json.parse(answer.body()).path("data").isString()).isTrue();
        assertThat(Json.parse(answer.body()).path("data").asString()).isEqualTo(word);
    }

    @Test
    @Tag("SES-13")
    void anEvseThatTakesNoWishesIsNotThere() {
        stand("RFID_READER");
        allow("REF-A");
        cpo.operations().authorize(STATION, CARD);
        start();

        var answer = wish(session().id().text(), "FAST", null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo(2001);
        assertThat(wish("UNKNOWN", "FAST", null).status()).isEqualTo(404);
    }

    private Response wish(String session, String profile, @Nullable String discharge) {
        var more = discharge == null ? "" : ", \"discharge_allowed\": " + discharge;
        return hub.say(
                cpo.server(),
                Method.PUT,
                "sessions/sender/" + session + "/charging_preferences",
                EMSP,
                "{\"profile_type\": \"" + profile + "\"" + more + "}");
    }

    private void stand(String capability) {
        var location = LocationsModule.location(Samples.location(CPO, "L1", NOON));
        var text = Json.text(location).replace("RFID_READER", capability);
        hub.store.commit(
                Change.put(Kind.TARIFF, Samples.tariff(CPO, "VOLTROAM-TEST", NOON)),
                Change.put(
                        Kind.LOCATION,
                        LocationsModule.location(Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations()))),
                Change.put(
                        Kind.STATION,
                        new ChargingStation(
                                STATION,
                                CPO,
                                LocationId.of("L1"),
                                "",
                                List.of(new ChargingStation.Outlet(1, EvseUid.of("L1-1"), ConnectorId.of("1"))))),
                Change.put(Kind.TOKEN, card("NEVER")));
    }

    private void allow(String reference) {
        hub.answer(
                "POST",
                "authorize",
                "{\"allowed\": \"ALLOWED\", \"authorization_reference\": \"" + reference + "\", \"token\": "
                        + Json.text(TokensModule.token(card("NEVER"))) + "}");
    }

    private TransactionId start() {
        return cpo.operations()
                .started(STATION, new TransactionStart(1, CARD, energy("1"), NOON, null))
                .transaction();
    }

    private void stop(TransactionId transaction) {
        cpo.operations()
                .stopped(
                        STATION,
                        new TransactionStop(transaction, CARD, energy("3"), NOON.plusSeconds(600), "Local", List.of()));
    }

    private static Energy energy(String kWh) {
        return new Energy(new BigDecimal(kWh));
    }

    private static Reading reading(Instant at, String register) {
        return new Reading(at, Reading.Occasion.PERIODIC, energy(register), null, null, List.of());
    }

    private Session session() {
        return hub.store.page(Kind.SESSION, Query.first(10)).items().getFirst();
    }

    private Cdr cdr() {
        return hub.store.page(Kind.CDR, Query.first(10)).items().getFirst();
    }

    private static int code(Response response) {
        return Json.parse(response.body()).path("status_code").asInt();
    }

    private static Token card(String whitelist) {
        var text = """
                {"country_code": "DE", "party_id": "EMO", "uid": "04AA", "type": "RFID", "contract_id": "DE-EMO-C1",
                 "issuer": "EMO", "valid": true, "whitelist": "%s", "last_updated": "2026-03-14T11:00:00Z"}""".formatted(whitelist);
        return TokensModule.token(Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations()));
    }

    /** A station that does what it is told. */
    private record Willing() implements ConnectedStation {

        @Override
        public String version() {
            return "1.6";
        }

        @Override
        public CommandOutcome start(int connector, TokenUid token) {
            return new CommandOutcome.Accepted();
        }

        @Override
        public CommandOutcome stop(TransactionId transaction) {
            return new CommandOutcome.Accepted();
        }

        @Override
        public void close(String reason) {
            // nothing to close
        }
    }
}
