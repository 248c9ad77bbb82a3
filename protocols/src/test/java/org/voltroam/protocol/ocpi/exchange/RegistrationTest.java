package org.voltroam.protocol.ocpi.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.server.Platform;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wires;
import tools.jackson.databind.JsonNode;

/** We and a peer whose URLs follow no convention; every answer of the peer can be changed. */
final class RegistrationTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final PartyId US = PartyId.parse("NL*GVB");
    private static final Wires WIRES = Wires.of(new V221(), new V230());
    private static final String CREDENTIALS = "https://peer.test/x?who=credentials";

    private final List<Request> seen = new ArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final OcpiClient client = new OcpiClient(this::peer);
    private final Handshake handshake = new Handshake(
            client,
            new Discovery(client, WIRES, () -> "id"),
            () -> "token-" + tokens.incrementAndGet(),
            () -> "id",
            () -> NOON);
    private final OcpiServer server = new OcpiServer(
            new Platform(US, "/ocpi", "https://we.test/ocpi", WIRES),
            hash -> Optional.of(this.kept).filter(connection -> connection.accepts(hash, NOON)),
            Map.of(
                    Address.sender("credentials"),
                    new CredentialsEndpoint(handshake, peer -> us(), (by, party) -> false, this::keep)),
            () -> NOON);
    private Connection kept = Connection.invitation("peer", "2.2.1", CredentialsToken.hash("first"), NOON);
    private Optional<Response> early = Optional.empty();
    private String versions = "[{\"version\":\"2.2.1\",\"url\":\"https://peer.test/a/b/c\"}]";
    private String endpoints = endpoint("nltNL-lamps", "SENDER", "https://peer.test/lamps") + ","
            + endpoint("credentials", "RECEIVER", CREDENTIALS) + ","
            + endpoint("tokens", "RECEIVER", "https://peer.test/cards.php");

    @BeforeEach
    void nothingIsKnown() {
        seen.clear();
    }

    @Test
    @Tag("CRD-01")
    @Tag("VER-05")
    @Tag("VER-04")
    void weAskForVersionsThenDetailsThenPostOurTokenWhereTheDetailsSay() {
        assertThat(register()).isInstanceOf(Reply.Answered.class);

        assertThat(seen)
                .extracting(request -> request.method() + " " + request.target())
                .containsExactly("GET https://peer.test/v", "GET https://peer.test/a/b/c", "POST " + CREDENTIALS);
        assertThat(seen)
                .allMatch(request -> request.headers()
                        .first("Authorization")
                        .equals(Optional.of(CredentialsToken.header("token-a"))));
        assertThat(Json.parse(seen.getLast().body()).path("token").asString())
                .isEqualTo("token-1")
                .isNotEqualTo("token-a");
    }

    @Test
    void whoUsesOurTokenBeforeItsAnswerIsHereIsToldToComeAgain() {
        register();

        assertThat(early).hasValueSatisfying(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers().first("Retry-After")).contains("1");
        });
        assertThat(call(Method.GET, "/ocpi/2.2.1/tokens/sender", "", "token-1").status())
                .as("its parties are known now, and that we serve no tokens")
                .isEqualTo(404);
    }

    @Test
    @Tag("VER-05")
    @Tag("VER-07")
    void modulesAreCalledWhereTheDetailsSayAndUnknownOnesArePassedOver() {
        register();
        var peer = new Peer(client, new V221(), kept, US, PartyId.parse("DE*EMO"), () -> "id");

        peer.put(Texts.token());

        assertThat(seen.getLast().target()).startsWith("https://peer.test/cards.php/");
        assertThat(kept.endpoint("nltNL-lamps", "SENDER")).contains("https://peer.test/lamps");
        assertThat(ask(Method.GET, "/ocpi/2.2.1", "")
                        .path("data")
                        .path("endpoints")
                        .findValuesAsString("identifier"))
                .isSubsetOf(new V221().modules());
    }

    @Test
    @Tag("CRD-06")
    void whoeverListsNoCredentialsIsNotPostedToAndTheOperatorIsTold() {
        endpoints = endpoint("tokens", "RECEIVER", "https://peer.test/cards.php");

        assertThat(register().told()).contains("3003").contains("no credentials endpoint");

        assertThat(seen).extracting(Request::method).doesNotContain(Method.POST);
    }

    @Test
    @Tag("CRD-05")
    @Tag("STC-07")
    void whoRegistersAndListsNoCredentialsIsTold3003() {
        endpoints = endpoint("tokens", "RECEIVER", "https://peer.test/cards.php");

        assertThat(status(post("token-b", "NL", "ONE"))).isEqualTo(3003);
        assertThat(kept.state()).isEqualTo(Connection.State.INVITED);
    }

    @Test
    @Tag("STC-07")
    void whoRegistersInAVersionItDoesNotListIsTold3002AndWhoCannotBeReadIsTold3001() {
        versions = "[{\"version\":\"2.3.0\",\"url\":\"https://peer.test/a/b/c\"}]";
        assertThat(status(post("token-b", "NL", "ONE"))).isEqualTo(3002);

        versions = "";
        assertThat(status(post("token-b", "NL", "ONE"))).isEqualTo(3001);
    }

    @Test
    @Tag("CRD-10")
    void aPutReadsTheirEndpointsAgainThoughTheVersionIsTheSameAndGivesANewToken() {
        post("token-b", "NL", "ONE");
        var before = kept;
        seen.clear();
        endpoints = endpoints.replace("cards.php", "cards");

        var answer = ask(
                Method.PUT, "/ocpi/2.2.1/credentials/sender", credentials("token-bb", role("NL", "ONE")), "token-1");

        assertThat(seen).extracting(Request::target).containsExactly("https://peer.test/v", "https://peer.test/a/b/c");
        assertThat(answer.path("data").path("token").asString()).isEqualTo("token-2");
        assertThat(kept.endpoint("tokens", "RECEIVER")).contains("https://peer.test/cards");
        assertThat(kept.theirTokenHash())
                .isEqualTo(CredentialsToken.hash("token-2"))
                .isNotEqualTo(before.theirTokenHash());
        assertThat(kept.ourToken()).isEqualTo("token-bb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "with\\ttab", "caf\u00e9"})
    @Tag("CRD-15")
    void aTokenIsOfPrintableCharactersOfAsciiWithoutBlanks(String token) {
        assertThat(status(post(token, "NL", "ONE"))).isEqualTo(2001);
        assertThat(seen).isEmpty();
    }

    @Test
    @Tag("CRD-15")
    void aTokenHasOneToSixtyFourCharacters() {
        assertThat(status(post("x".repeat(65), "NL", "ONE"))).isEqualTo(2001);
        assertThat(status(post("!~".repeat(32), "NL", "ONE"))).isEqualTo(1000);
    }

    @Test
    @Tag("CRD-16")
    void severalPartiesAndRolesStandBehindOneConnectionEachOnce() {
        assertThat(status(ask("token-b", role("NL", "ONE"), role("NL", "ONE")))).isEqualTo(2001);
        assertThat(status(ask("token-b"))).isEqualTo(2001);

        var both = role("NL", "ONE").replace("EMSP", "CPO");
        assertThat(status(ask("token-b", role("NL", "ONE"), both, role("NL", "TWO"))))
                .isEqualTo(1000);

        assertThat(kept.speaksFor(PartyId.parse("NL*ONE"))).isTrue();
        assertThat(kept.speaksFor(PartyId.parse("NL*TWO"))).isTrue();
        assertThat(kept.parties()).hasSize(3);
    }

    private Reply<Connection> register() {
        return handshake.register(
                new Handshake.Host("peer", "https://peer.test/v", "token-a", null), us(), saved -> kept = saved);
    }

    private Handshake.Self us() {
        return new Handshake.Self(
                "https://we.test/ocpi/versions", List.of(new Party(US, Role.CPO, Business.named("Gracht"), NOON)));
    }

    private boolean keep(Connection before, Connection next) {
        kept = next;
        return true;
    }

    /** The peer: whatever is asked of it. */
    private Response peer(Request request) {
        seen.add(request);
        if (request.target().equals(CREDENTIALS) && kept.isRegistering()) {
            early = Optional.of(call(Method.GET, "/ocpi/2.2.1/tokens/sender", "", "token-1"));
        }
        var data = switch (request.target()) {
            case "https://peer.test/v" -> versions;
            case "https://peer.test/a/b/c" -> "{\"version\":\"2.2.1\",\"endpoints\":[" + endpoints + "]}";
            case CREDENTIALS -> credentials("token-c", role("DE", "EMO"));
            default -> "null";
        };
        if (data.isEmpty()) {
            throw new NoResponse(NoResponse.Cause.UNREACHABLE, "nobody is there");
        }
        return Response.json(
                200,
                ("{\"status_code\":1000,\"timestamp\":\"2026-03-14T12:00:00Z\",\"data\":" + data + "}")
                        .getBytes(UTF_8));
    }

    private JsonNode post(String token, String country, String party) {
        return ask(token, role(country, party));
    }

    private JsonNode ask(String token, String... roles) {
        return ask(Method.POST, "/ocpi/2.2.1/credentials/sender", credentials(token, roles));
    }

    private JsonNode ask(Method method, String path, String body) {
        return ask(method, path, body, seen.isEmpty() || kept.invitationHash() != null ? "first" : "token-1");
    }

    private JsonNode ask(Method method, String path, String body, String token) {
        return Json.parse(call(method, path, body, token).body());
    }

    private Response call(Method method, String path, String body, String token) {
        var request = Request.json(method, path, body.getBytes(UTF_8));
        return server.handle(request.header("Authorization", CredentialsToken.header(token)));
    }

    private static int status(JsonNode answer) {
        return answer.path("status_code").asInt();
    }

    private static String endpoint(String module, String role, String url) {
        return "{\"identifier\":\"%s\",\"role\":\"%s\",\"url\":\"%s\"}".formatted(module, role, url);
    }

    private static String credentials(String token, String... roles) {
        return "{\"token\":\"%s\",\"url\":\"https://peer.test/v\",\"roles\":[%s]}"
                .formatted(token, String.join(",", roles));
    }

    private static String role(String country, String party) {
        return "{\"role\":\"EMSP\",\"country_code\":\"%s\",\"party_id\":\"%s\",\"business_details\":{\"name\":\"x\"}}"
                .formatted(country, party);
    }
}
