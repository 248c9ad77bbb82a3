package org.voltroam.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.app.sample.Samples;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SessionStatus;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.CdrsModule;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.protocol.ocpi.v221.SessionsModule;
import org.voltroam.protocol.ocpi.v221.TokensModule;
import org.voltroam.role.emsp.Emsp;

/** What an eMSP tells of its tokens, what it answers about them, and what it makes of sessions in whatever order they are told. */
final class EmspBehindAHubTest {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final Instant NOON = BehindAHub.NOON;

    private final BehindAHub hub = new BehindAHub(EMSP, Role.EMSP);
    private final Emsp emsp = new Emsp(hub.member);

    @BeforeEach
    void theyAgreed() {
        hub.agree(CPO, EMSP);
        hub.store.commit(Change.put(
                Kind.CONTRACT,
                new Contract(
                        EMSP,
                        ContractId.of("DE-EMO-CVOLTTEST-0"),
                        "Ada",
                        NOON.minusSeconds(86_400),
                        null,
                        false,
                        NOON)));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    // Tokens

    @Test
    @Tag("TOK-01")
    @Tag("TOK-03")
    void aTokenThatIsNoLongerGoodIsToldSoAndNoneIsEverTakenBack() {
        emsp.deliver(hub.feed);
        hub.store.commit(Change.put(Kind.TOKEN, token("RFID", "ALWAYS", true)));
        hub.delivered();
        hub.store.commit(Change.put(Kind.TOKEN, token("RFID", "ALWAYS", false)));
        hub.delivered();
        hub.store.commit(new Change.Removed<>(Kind.TOKEN, token("RFID", "ALWAYS", false)));
        hub.delivered();

        assertThat(hub.sent)
                .extracting(request -> request.method() + " " + request.target())
                .containsExactly(
                        "PUT http://hub.test/tokens/RECEIVER/DE/EMO/04AA?type=RFID",
                        "PUT http://hub.test/tokens/RECEIVER/DE/EMO/04AA?type=RFID");
        assertThat(hub.sent.getFirst().text()).contains("\"valid\":true");
        assertThat(hub.sent.getLast().text()).contains("\"valid\":false", "\"last_updated\"");
    }

    @ParameterizedTest
    @CsvSource({"RFID,ALWAYS,1", "APP_USER,ALWAYS,0", "AD_HOC_USER,ALLOWED,0", "APP_USER,NEVER,1", "AD_HOC_USER,NEVER,1"
    })
    @Tag("TOK-17")
    void aTokenOfAnAppOrOfOneVisitIsToldOnlyToBeAskedAbout(String type, String whitelist, int told) {
        emsp.deliver(hub.feed);

        hub.store.commit(Change.put(Kind.TOKEN, token(type, whitelist, true)));

        hub.delivered();
        assertThat(hub.sent).hasSize(told);
    }

    @Test
    @Tag("TRN-25")
    void whatIsPushedCanBePulled() {
        hub.store.commit(Change.put(Kind.TOKEN, token("RFID", "ALWAYS", true)));

        var list = hub.say(emsp.server(), Method.GET, "tokens/sender", CPO, "");

        assertThat(list.text()).contains("\"status_code\":1000", "\"04AA\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "OUTOFORDER", "REMOVED", "BLOCKED"})
    @Tag("TOK-16")
    void whereOneWantsToChargeIsNoReasonToRefuse(String status) {
        var location = LocationsModule.location(Samples.location(CPO, "L1", NOON));
        var text = Json.text(location)
                .replace("\"publish\":true", "\"publish\":false,\"opening_times\":{\"twentyfourseven\":false}")
                .replace("AVAILABLE", status);
        hub.store.commit(
                Change.put(Kind.TOKEN, token("RFID", "NEVER", true)),
                Change.put(
                        Kind.LOCATION,
                        LocationsModule.location(Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations()))));

        var answer = authorize("04AA");

        assertThat(answer.text()).contains("\"status_code\":1000", "\"ALLOWED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"04AA", "04aa", "04aA"})
    @Tag("TOK-20")
    void theCaseOfLettersInIdsDoesNotCount(String uid) {
        hub.store.commit(Change.put(Kind.TOKEN, token("RFID", "NEVER", true)));

        assertThat(authorize(uid).text()).contains("\"ALLOWED\"");
        assertThat(hub.store.find(Kind.TOKEN, Kind.TOKEN.keyOf(token(uid)))).isPresent();
        assertThat(new PartyId("de", "eMo")).isEqualTo(EMSP).hasSameHashCodeAs(EMSP);
        assertThat(ContractId.of("de-emo-cVOLTTEST-0")).isEqualTo(ContractId.of("DE-EMO-CVOLTTEST-0"));
        assertThat(hub.member.directory().contract(ContractId.of("de-emo-cvolttest-0")))
                .isPresent();
    }

    // Sessions and CDRs, in whatever order

    @Test
    @Tag("O02")
    void whateverOrderTheyComeInASessionIsOverInTheEndAndItsCdrIsThereOnce() {
        var orders = orders(List.of(0, 1, 2, 3, 4, 5));
        assertThat(orders).hasSize(720);
        for (int number = 0; number < orders.size(); number++) {
            var id = "S" + number;
            orders.get(number).forEach(event -> happens(id, event));

            assertThat(session(id).status().is(SessionStatus.COMPLETED))
                    .as("%s", orders.get(number))
                    .isTrue();
            assertThat(session(id).energy().kWh()).as("%s", orders.get(number)).isEqualByComparingTo("5");
        }
        assertThat(hub.store.page(Kind.CDR, Query.first(0)).total()).isEqualTo(720);
        assertThat(hub.store.page(Kind.INVOICE, Query.first(0)).total()).isEqualTo(720);
    }

    @Test
    @Tag("O02")
    void aCdrNeedsNoSession() {
        happens("S1", 5);

        assertThat(hub.store.page(Kind.CDR, Query.first(0)).total()).isEqualTo(1);
        assertThat(hub.store.page(Kind.SESSION, Query.first(0)).total()).isZero();
    }

    /** The fifth is a CPO's mistake: news of a session that has ended, newer than its end. */
    private void happens(String id, int event) {
        switch (event) {
            case 0 ->
                assertThat(tell(Method.PUT, id, state(id, "ACTIVE", 0, 1))).isEqualTo(200);
            case 1 -> patch(id, 10, 2);
            case 2 -> patch(id, 20, 3);
            case 3 ->
                assertThat(tell(Method.PUT, id, state(id, "COMPLETED", 30, 5))).isEqualTo(200);
            case 4 -> patch(id, 40, 9);
            default -> {
                var cdr = Json.text(CdrsModule.cdr(Samples.cdr(CPO, EMSP, id, minute(30))));
                assertThat(hub.say(emsp.server(), Method.POST, "cdrs/receiver", CPO, cdr)
                                .text())
                        .contains("\"status_code\":1000");
            }
        }
    }

    /** Who hears that the session is not known sends all of it (OCPI 2.2.1 transport_and_format, PATCH). */
    private void patch(String id, int minute, int kWh) {
        var patch = "{\"status\":\"ACTIVE\",\"kwh\":" + kWh + ",\"last_updated\":\"" + minute(minute) + "\"}";
        if (tell(Method.PATCH, id, patch) == 404) {
            assertThat(tell(Method.PUT, id, state(id, "ACTIVE", minute, kWh))).isEqualTo(200);
        }
    }

    private int tell(Method method, String id, String body) {
        return hub.say(emsp.server(), method, "sessions/receiver/NL/GVB/" + id, CPO, body)
                .status();
    }

    private static String state(String id, String status, int minute, int kWh) {
        return Json.text(SessionsModule.session(Samples.session(CPO, EMSP, id, minute(minute)))
                .put("status", status)
                .put("kwh", kWh));
    }

    private static Instant minute(int minute) {
        return NOON.minusSeconds(7200).plusSeconds(60L * minute);
    }

    private Session session(String id) {
        return hub.store
                .find(Kind.SESSION, Kind.key(CPO, id.toLowerCase(java.util.Locale.ROOT)))
                .orElseThrow();
    }

    private static List<List<Integer>> orders(List<Integer> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var first : events) {
            var others = events.stream().filter(event -> !event.equals(first)).toList();
            for (var rest : orders(others)) {
                var order = new ArrayList<>(Collections.singletonList(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private Response authorize(String uid) {
        return hub.say(
                emsp.server(),
                Method.POST,
                "tokens/sender/" + uid + "/authorize",
                CPO,
                "{\"location_id\":\"L1\",\"evse_uids\":[\"L1-1\"]}");
    }

    private static Token token(String uid) {
        return token(uid, "RFID", "NEVER", true);
    }

    private static Token token(String type, String whitelist, boolean valid) {
        return token("04AA", type, whitelist, valid);
    }

    private static Token token(String uid, String type, String whitelist, boolean valid) {
        var text = """
                {"country_code": "DE", "party_id": "EMO", "uid": "%s", "type": "%s", "contract_id": "DE-EMO-CVOLTTEST-0",
                 "issuer": "EMO", "valid": %s, "whitelist": "%s", "last_updated": "2026-03-14T11:00:00Z"}""".formatted(uid, type, valid, whitelist);
        return TokensModule.token(Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations()));
    }
}
