package org.voltroam.verify.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.verify.tenancy.Abuse;
import org.voltroam.verify.tenancy.Bodies;
import org.voltroam.verify.tenancy.Square;

/** Paths that would lead elsewhere lead nowhere, odd ids are ids, and what nobody knows of an object goes on with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PathsTest {

    private final Square square = new Square();

    @AfterAll
    void close() {
        square.close();
    }

    private record Said(int http, int code, String body) {}

    private Said say(PartyId who, PartyId at, PartyId to, Method method, String path, String body) {
        var url = square.town().origin() + square.member(at).platform().basePath() + "/2.2.1/" + path;
        var said = square.ask(who, at, method, url, new Abuse("", who, "", body), to);
        return new Said(said.status(), Envelope.statusOf(said.body()), new String(said.body(), UTF_8));
    }

    @TestFactory
    @Tag("A05")
    Stream<DynamicTest> aPathThatLeadsElsewhereReachesNobody() {
        return Stream.of(
                        "sessions/receiver/../../versions",
                        "sessions/receiver/%2e%2e/cdrs",
                        "sessions/receiver/.%2E/cdrs",
                        "sessions/receiver/NL/BOB/..%2f..%2fcdrs",
                        "sessions/receiver/NL/BOB/..%5ccdrs",
                        "sessions/receiver/NL/BOB/..\\cdrs",
                        "sessions/receiver/NL/BOB/./x",
                        "sessions/receiver;jsessionid=1/NL/BOB/x",
                        "sessions;x=/receiver/NL/BOB/x",
                        "sessions//receiver/NL/BOB/x",
                        "/sessions/receiver/NL/BOB/x",
                        "%73essions/receiver/NL/BOB/x",
                        "SESSIONS/receiver/NL/BOB/x",
                        "sessions/receiver%2fNL/BOB/x",
                        "sessions/receiver/%4EL/TST/x",
                        "sessions/receiver//NL/TST/x",
                        "relay/../sessions/receiver/NL/BOB/x",
                        "relay/%2e%2e/x")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var before = square.partner(Abuse.EMSP).heard().size();

                    var said = say(Abuse.CPO, Square.HUB, Abuse.EMSP, Method.GET, path, "");

                    assertThat(said.http()).as(said.body()).isBetween(200, 499);
                    assertThat(said.code()).as(said.body()).isNotEqualTo(1000);
                    assertThat(square.partner(Abuse.EMSP).heard()).hasSize(before);
                }));
    }

    @TestFactory
    @Tag("A05")
    Stream<DynamicTest> anOddIdIsAnIdLikeAnyOther() {
        return Map.of(
                        "a%2Fb",
                        "a/b",
                        "%C3%BCber-%E2%82%AC",
                        "über-€",
                        "..%2F..",
                        "../..",
                        "x".repeat(40),
                        "x".repeat(40),
                        "a;jsessionid=1",
                        "a;jsessionid=1",
                        "a+b%20c",
                        "a+b c",
                        "%2e%2e",
                        "..")
                .entrySet()
                .stream()
                .map(id -> DynamicTest.dynamicTest(id.getKey(), () -> {
                    var path = "tokens/receiver/DE/BOB/" + id.getKey();
                    var body = new Bodies(Square.CPO, Abuse.EMSP, id.getValue(), "x", "").token();

                    assertThat(say(Abuse.EMSP, Square.CPO, Square.CPO, Method.PUT, path, body)
                                    .code())
                            .isEqualTo(1000);
                    assertThat(uid(path)).isEqualTo(id.getValue());
                }));
    }

    /** Source: OCPI 2.2.1 types, CiString: case-insensitive, but case-preserving. */
    @Test
    @Tag("A05")
    void idsThatDifferInCaseOnlyAreOneAndKeptAsSent() {
        var body = new Bodies(Square.CPO, Abuse.EMSP, "CaSe-1", "x", "").token();
        say(Abuse.EMSP, Square.CPO, Square.CPO, Method.PUT, "tokens/receiver/DE/BOB/CaSe-1", body);

        assertThat(uid("tokens/receiver/de/bob/cAsE-1")).isEqualTo("CaSe-1");
    }

    private String uid(String path) {
        var said = say(Abuse.EMSP, Square.CPO, Square.CPO, Method.GET, path, "");
        return Json.parse(said.body()).path("data").path("uid").asString(said.body());
    }

    @Test
    @Tag("A06")
    void whatNobodyKnowsOfAnObjectCrossesTheHubAsItCame() {
        var body = strange("L9");

        var said = say(Abuse.CPO, Square.HUB, Abuse.EMSP, Method.PUT, "locations/receiver/NL/BOB/L9", body);

        assertThat(said.code()).as(said.body()).isEqualTo(1000);
        assertThat(square.partner(Abuse.EMSP).heard())
                .anyMatch(request -> request.text().equals(body));
    }

    @Test
    @Tag("A06")
    void whatNobodyKnowsOfAnObjectIsKeptAndToldEverybody() {
        assertThat(say(Abuse.CPO, Square.HUB, Square.HUB, Method.PUT, "locations/receiver/NL/BOB/L8", strange("L8"))
                        .code())
                .isEqualTo(1000);

        await().until(() -> square.partner(Abuse.EMSP).heard().stream()
                .anyMatch(request -> List.of("\"L8\"", "TELEPORTER", "x_later", "1.50").stream()
                        .allMatch(request.text()::contains)));
    }

    /** A word of no version, and fields of later ones. */
    private static String strange(String id) {
        return new Bodies(Abuse.CPO, Abuse.EMSP, id, "x", "")
                .location()
                .replace("IEC_62196_T2", "TELEPORTER")
                .replace("\"publish\": true", "\"publish\": true, \"x_later\": {\"deep\": [1.50, null]}");
    }
}
