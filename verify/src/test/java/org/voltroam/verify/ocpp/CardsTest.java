package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.voltroam.verify.ocpp.Teller.all;
import static org.voltroam.verify.ocpp.Teller.oddities;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.verify.ocpi.Partner;
import org.voltroam.verify.ocpi.Partner.Manner;
import org.voltroam.verify.ocpi.Town;
import tools.jackson.databind.JsonNode;

/** Cards that are shown at a station, and what their issuer, somebody else's platform behind the hub, says or does not say about them. */
final class CardsTest {

    private static final PartyId EMSP = PartyId.parse("DE*EMO");

    private final Town town = new Town("world-cards", party -> !party.equals(EMSP));
    private final Partner issuer = new Partner(town, "DE*EMO", Manner.SAYS_YES);

    @AfterEach
    void end() {
        issuer.close();
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-AUT-01")
    void aGoodCardIsAcceptedWithItsGroupAndUntilWhen(String version) {
        card("FAMILY-1", "ALLOWED", "FAMILY");
        try (var station = new Teller(town, "GVB-0001", version)) {
            var info = info(station, version, "FAMILY-1");

            assertThat(info.path("status").asString()).isEqualTo("Accepted");
            assertThat(group(info, version)).isEqualTo("FAMILY");
            assertThat(expiry(info, version))
                    .isBetween(
                            Instant.now().plus(Duration.ofHours(23)),
                            Instant.now().plus(Duration.ofHours(25)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ocpp1.6, BLOCKED, Blocked", "ocpp2.0.1, BLOCKED, Blocked", "ocpp2.1, BLOCKED, Blocked",
        "ocpp1.6, EXPIRED, Expired", "ocpp2.0.1, EXPIRED, Expired", "ocpp2.1, EXPIRED, Expired",
        "ocpp1.6, NO_CREDIT, Blocked", "ocpp2.0.1, NO_CREDIT, NoCredit", "ocpp2.1, NO_CREDIT, NoCredit",
        "ocpp1.6, NOT_ALLOWED, Invalid", "ocpp2.0.1, NOT_ALLOWED, NotAtThisLocation",
                "ocpp2.1, NOT_ALLOWED, NotAtThisLocation",
        "ocpp1.6, PERHAPS, Invalid", "ocpp2.0.1, PERHAPS, Invalid", "ocpp2.1, PERHAPS, Invalid"
    })
    @Tag("OCPP-AUT-02")
    void whatItsIssuerSaysOfACardTheStationIsTold(String version, String allowed, String status) {
        card("ASKED", "NEVER", "");
        issuer.answers(
                "/authorize", "{\"allowed\": \"" + allowed + "\", \"token\": " + token("ASKED", "NEVER", "") + "}");
        try (var station = new Teller(town, "GVB-0001", version)) {
            assertThat(info(station, version, "ASKED").path("status").asString())
                    .isEqualTo(status);
            assertThat(info(station, version, "NOBODYS").path("status").asString())
                    .isEqualTo("Invalid");
        }
    }

    @Test
    @Tag("OCPP-AUT-04")
    void aCardThatChargesIsRefusedElsewhereWhereTheOperatorLetsEachChargeOnce() {
        card("ONCE", "ALLOWED", "");
        try (var station = new Teller(town, "GVB-0001", "ocpp1.6")) {
            var first = start(station, 1, "ONCE", Instant.now());
            var second = start(station, 2, "ONCE", Instant.now());
            var told = start(station, 2, "ONCE", Instant.now().minus(Duration.ofHours(3)));

            assertThat(first.path("idTagInfo").path("status").asString()).isEqualTo("Accepted");
            assertThat(second.path("idTagInfo").path("status").asString()).isEqualTo("ConcurrentTx");
            assertThat(told.path("idTagInfo").path("status").asString())
                    .as("what happened while the station was away is billed")
                    .isEqualTo("Accepted");
            assertThat(all(town, Kind.SESSION)).hasSize(2);
        }
    }

    @Test
    @Tag("OCPP-AUT-04")
    void aCardMayChargeTwiceWhereTheOperatorSaysNothingOfIt() {
        try (var other = new Town("world", party -> true);
                var station = new Teller(other, "GVB-0001", "ocpp1.6")) {
            await().until(() -> !Teller.cpo(other).member().directory().tokens().isEmpty());
            Teller.cpo(other).member().store().commit(Change.put(Kind.TOKEN, read(token("TWICE", "ALLOWED", ""))));

            start(station, 1, "TWICE", Instant.now());

            assertThat(start(station, 2, "TWICE", Instant.now())
                            .path("idTagInfo")
                            .path("status")
                            .asString())
                    .isEqualTo("Accepted");
            assertThat(all(other, Kind.SESSION).stream().filter(Session::isRunning))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, Accepted", "ALLOWED, Accepted", "ALLOWED_OFFLINE, Accepted", "NEVER, Invalid"})
    @Tag("OCPP-AUT-05")
    void theRuleOfTheCardDecidesWhenItsIssuerDoesNotAnswer(String whitelist, String status) {
        issuer.becomes(Manner.NEVER_ANSWERS);
        card("RULED", whitelist, "");
        try (var station = new Teller(town, "GVB-0001", "ocpp1.6")) {
            assertThat(info(station, "ocpp1.6", "RULED").path("status").asString())
                    .isEqualTo(status);
            assertThat(issuer.heard().stream().filter(request -> request.path().endsWith("/authorize")))
                    .hasSize(whitelist.startsWith("ALLOWED_") || whitelist.equals("NEVER") ? 1 : 0);
        }
    }

    @Test
    @Tag("OCPP-AUT-06")
    void anIssuerThatDoesNotAnswerKeepsNoOtherStationWaitingAndItsOwnNoLongerThanAgreed() {
        issuer.becomes(Manner.NEVER_ANSWERS);
        card("SLOW", "NEVER", "");
        card("QUICK", "ALLOWED", "");
        Teller.place(town, "GVB-0002");
        try (var one = new Teller(town, "GVB-0001", "ocpp1.6");
                var other = new Teller(town, "GVB-0002", "ocpp1.6")) {
            var asked = CompletableFuture.supplyAsync(() -> info(one, "ocpp1.6", "SLOW"), town.threads());
            await().until(() ->
                    issuer.heard().stream().anyMatch(request -> request.path().endsWith("/authorize")));

            assertThat(info(other, "ocpp1.6", "QUICK").path("status").asString())
                    .isEqualTo("Accepted");
            assertThat(asked).as("the other was first").isNotDone();

            assertThat(asked.join().path("status").asString()).isEqualTo("Invalid");
            assertThat(info(one, "ocpp1.6", "QUICK").path("status").asString()).isEqualTo("Accepted");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, the station keeps none", "0, 'in step: 0 tokens, version 0'"})
    @Tag("OCPP-LOC-03")
    void aStationWithoutAListIsLeftAloneAndOneWithAnEmptyListIsNot(int version, String told) {
        try (var station = new Teller(town, "GVB-0001", "ocpp1.6")) {
            station.answers("GetLocalListVersion", "{\"listVersion\":" + version + "}");
            station.answers("GetConfiguration", "{}");
            station.answers("SendLocalList", "{\"status\":\"Accepted\"}");
            station.ask("StatusNotification", "{\"connectorId\":0,\"errorCode\":\"NoError\",\"status\":\"Available\"}");

            await().untilAsserted(() -> {
                station.ask("Heartbeat", "{}");
                assertThat(list()).isEqualTo(told);
            });
        }
    }

    private String list() {
        return Teller.cpo(town)
                .desk()
                .find(StationId.of("GVB-0001"))
                .orElseThrow()
                .localList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-AUT-09")
    void aMasterPassEndsTheChargeOfAnotherAndBeginsNone(String version) {
        card("DRIVER", "ALLOWED", "");
        card("WARDEN", "ALLOWED", "wardens");
        try (var station = new Teller(town, "GVB-0001", version)) {
            var info = info(station, version, "WARDEN");
            assertThat(info.path("status").asString()).isEqualTo("Accepted");
            assertThat(group(info, version)).isEqualToIgnoringCase("WARDENS");
            assertThat(event(station, "Started", "T-0", 0, "WARDEN")
                            .path("idTokenInfo")
                            .path("status")
                            .asString())
                    .isNotEqualTo("Accepted");
            assertThat(all(town, Kind.SESSION)).isEmpty();

            event(station, "Started", "T-1", 0, "DRIVER");
            var ended = event(station, "Ended", "T-1", 1, "WARDEN");

            assertThat(ended.path("idTokenInfo").path("status").asString()).isEqualTo("Accepted");
            assertThat(all(town, Kind.CDR))
                    .singleElement()
                    .satisfies(cdr -> assertThat(cdr.token().uid().text()).isEqualTo("DRIVER"));
        }
    }

    @Test
    @Tag("OCPP-AUT-09")
    void aMasterPassEndsAChargeOfAnOldStationToo() {
        card("DRIVER", "ALLOWED", "");
        card("WARDEN", "ALLOWED", "WARDENS");
        try (var station = new Teller(town, "GVB-0001", "ocpp1.6")) {
            assertThat(start(station, 1, "WARDEN", Instant.now())
                            .path("idTagInfo")
                            .path("status")
                            .asString())
                    .isEqualTo("Invalid");
            var number = start(station, 1, "DRIVER", Instant.now())
                    .path("transactionId")
                    .asInt();
            var stopped = station.ask(
                    "StopTransaction",
                    "{\"transactionId\":%d,\"idTag\":\"WARDEN\",\"meterStop\":2000,\"timestamp\":\"%s\"}"
                            .formatted(number, Instant.now()));

            assertThat(stopped.path("idTagInfo").path("status").asString()).isEqualTo("Accepted");
            assertThat(oddities(town)).doesNotContain(Oddity.Sort.OTHER_TOKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-AUT-10")
    void aCardThatIsGoodAtSomeEvsesIsSoAtTheStationAndUntilWhen(String version) {
        card("SOME", "NEVER", "");
        issuer.answers(
                "/authorize",
                "{\"allowed\": \"ALLOWED\", \"location\": {\"location_id\": \"GRACHT1\", \"evse_uids\": [\"E2\"]}, \"token\": "
                        + token("SOME", "NEVER", "") + "}");
        try (var station = new Teller(town, "GVB-0001", version)) {
            var info = info(station, version, "SOME");

            assertThat(info.path("status").asString()).isEqualTo("Accepted");
            assertThat(info.path("evseId").toString()).isEqualTo("[2]");
            assertThat(expiry(info, version)).isBefore(Instant.now().plus(Duration.ofMinutes(16)));
        }
    }

    @Test
    @Tag("OCPP-AUT-10")
    void aCardThatIsGoodAtNoneOfTheStationsEvsesIsRefusedThere() {
        card("ELSEWHERE", "NEVER", "");
        issuer.answers(
                "/authorize",
                "{\"allowed\": \"ALLOWED\", \"location\": {\"location_id\": \"GRACHT1\", \"evse_uids\": [\"E9\"]}, \"token\": "
                        + token("ELSEWHERE", "NEVER", "") + "}");
        try (var station = new Teller(town, "GVB-0001", "ocpp2.0.1")) {
            assertThat(info(station, "ocpp2.0.1", "ELSEWHERE").path("status").asString())
                    .isEqualTo("NotAtThisLocation");
        }
    }

    private void card(String uid, String whitelist, String group) {
        Teller.cpo(town).member().store().commit(Change.put(Kind.TOKEN, read(token(uid, whitelist, group))));
    }

    private static String token(String uid, String whitelist, String group) {
        return """
                {"country_code": "DE", "party_id": "EMO", "uid": "%s", "type": "RFID", "contract_id": "DE-EMO-C00000001-X",
                 "issuer": "x", %s "valid": true, "whitelist": "%s", "last_updated": "2026-03-14T10:00:00Z"}""".formatted(uid, group.isEmpty() ? "" : "\"group_id\": \"" + group + "\",", whitelist);
    }

    private static org.voltroam.domain.catalog.token.Token read(String token) {
        var fields = Fields.of(Json.parse(token.getBytes(StandardCharsets.UTF_8)), "", new Violations());
        return new V221().token().read(fields, new Parties(EMSP, EMSP));
    }

    private static JsonNode info(Teller station, String version, String uid) {
        return isOld(version)
                ? station.ask("Authorize", "{\"idTag\":\"" + uid + "\"}").path("idTagInfo")
                : station.ask("Authorize", "{\"idToken\":{\"idToken\":\"" + uid + "\",\"type\":\"ISO14443\"}}")
                        .path("idTokenInfo");
    }

    private static String group(JsonNode info, String version) {
        return isOld(version)
                ? info.path("parentIdTag").asString()
                : info.path("groupIdToken").path("idToken").asString();
    }

    private static Instant expiry(JsonNode info, String version) {
        return Instant.parse(
                info.path(isOld(version) ? "expiryDate" : "cacheExpiryDateTime").asString());
    }

    private static boolean isOld(String version) {
        return version.equals("ocpp1.6");
    }

    private static JsonNode start(Teller station, int connector, String uid, Instant at) {
        return station.ask(
                "StartTransaction",
                "{\"connectorId\":%d,\"idTag\":\"%s\",\"meterStart\":1000,\"timestamp\":\"%s\"}"
                        .formatted(connector, uid, at.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static JsonNode event(Teller station, String type, String transaction, int number, String uid) {
        return station.ask("TransactionEvent", """
                {"eventType":"%s","timestamp":"%s","triggerReason":"Authorized","seqNo":%d,
                 "transactionInfo":{"transactionId":"%s"},"evse":{"id":1,"connectorId":1},
                 "idToken":{"idToken":"%s","type":"ISO14443"},
                 "meterValue":[{"timestamp":"%2$s","sampledValue":[{"value":%d}]}]}""".formatted(
                type, Instant.now().truncatedTo(ChronoUnit.SECONDS), number, transaction, uid, 1000 + 1000 * number));
    }
}
