package org.voltroam.protocol.ocpi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.server.Platform;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;
import tools.jackson.databind.JsonNode;

/** A CPO that speaks three versions, and eMSPs that speak some of them. */
final class VersionsTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final Wire[] ALL = {new V221(), new V211(Replica.NONE), new V230()};

    private final List<Token> taken = new ArrayList<>();
    private final List<Request> seen = new ArrayList<>();
    private final List<Response> answered = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, Site> platforms = new HashMap<>();

    /** One platform with whatever versions it speaks. */
    private final class Site {

        private final String name;
        private final Party party;
        private final Handshake handshake;
        private final OcpiServer server;
        private final OcpiClient client = new OcpiClient(this::carry);
        private Optional<Connection> connection = Optional.empty();

        Site(String name, PartyId id, Role role, Wire... wires) {
            this.name = name;
            this.party = new Party(id, role, Business.named(name), NOON);
            var platform = new Platform(id, "/ocpi", base(), Wires.of(wires));
            handshake = new Handshake(
                    client,
                    new Discovery(client, platform.wires(), VersionsTest.this::newId),
                    () -> name + "-token",
                    VersionsTest.this::newId,
                    () -> NOON);
            var credentials = new CredentialsEndpoint(handshake, peer -> self(), (by, claimed) -> false, this::replace);
            server = new OcpiServer(
                    platform,
                    hash -> connection.filter(known -> known.accepts(hash, NOON)),
                    Map.of(Address.sender("credentials"), credentials, Address.receiver("tokens"), tokens()),
                    () -> NOON);
            platforms.put(name, this);
        }

        String base() {
            return "http://" + name + ".test/ocpi";
        }

        Handshake.Self self() {
            return new Handshake.Self(base() + "/versions", List.of(party));
        }

        void save(Connection saved) {
            connection = Optional.of(saved);
        }

        boolean replace(Connection known, Connection next) {
            save(next);
            return true;
        }

        private Response carry(Request request) {
            seen.add(request);
            var host = request.target()
                    .substring("http://".length(), request.target().indexOf(".test"));
            var to = Optional.ofNullable(platforms.get(host)).orElseThrow();
            var answer =
                    to.server.handle(request.target(request.target().substring(("http://" + host + ".test").length())));
            answered.add(answer);
            return answer;
        }

        Reply<Connection> register(Site host, @Nullable String version) {
            host.save(Connection.invitation(name, "", CredentialsToken.hash("first"), NOON));
            return handshake.register(
                    new Handshake.Host(host.name, host.base() + "/versions", "first", version), self(), this::save);
        }
    }

    private String newId() {
        return "id-" + ids.incrementAndGet();
    }

    private Interface tokens() {
        return Receivers.tokens(new Receivers.Tokens() {
            @Override
            public Optional<Token> find(Owned<TokenUid> key, Open<TokenType> type) {
                return taken.stream().filter(token -> token.key().equals(key)).findFirst();
            }

            @Override
            public void put(Token token, List<Violation> violations) {
                taken.add(token);
            }
        });
    }

    private Site cpo() {
        return new Site("cpo", CPO, Role.CPO, ALL);
    }

    @ParameterizedTest
    @CsvSource({"2.1.1", "2.2.1", "2.3.0"})
    @Tag("VER-06")
    void theHighestVersionThatBothSpeakIsTaken(String highest) {
        var cpo = cpo();
        var emsp = new Site("emsp", EMSP, Role.EMSP, upTo(highest));

        assertThat(emsp.register(cpo, null)).isInstanceOf(Reply.Answered.class);

        assertThat(emsp.connection.orElseThrow().version()).isEqualTo(highest);
        assertThat(cpo.connection.orElseThrow().version()).isEqualTo(highest);
        assertThat(cpo.connection.orElseThrow().speaksFor(EMSP)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2.1.1", "2.2.1", "2.3.0"})
    void aVersionThatIsInsistedOnIsSpokenOnBothSides(String version) {
        var cpo = cpo();
        var emsp = new Site("emsp", EMSP, Role.EMSP, ALL);

        assertThat(emsp.register(cpo, version)).isInstanceOf(Reply.Answered.class);

        assertThat(emsp.connection.orElseThrow().version()).isEqualTo(version);
        assertThat(cpo.connection.orElseThrow().version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "2.1.1,http://cpo.test/ocpi/2.1.1/tokens/DE/EMO/04AA?type=RFID,Token cpo-token,",
        "2.2.1,http://cpo.test/ocpi/2.2.1/tokens/receiver/DE/EMO/04AA?type=RFID,Token Y3BvLXRva2Vu,GVB",
        "2.3.0,http://cpo.test/ocpi/2.3.0/tokens/receiver/DE/EMO/04AA?type=RFID,Token Y3BvLXRva2Vu,GVB"
    })
    @Tag("TRN-03")
    @Tag("TRN-04")
    @Tag("HUB-46")
    void aPushHasTheMannersOfItsVersion(String version, String url, String authorization, @Nullable String to) {
        var peer = peer(version);

        assertThat(peer.put(token())).isInstanceOf(Reply.Answered.class);

        var request = seen.getLast();
        assertThat(request.target()).isEqualTo(url);
        assertThat(request.headers().first("Authorization")).contains(authorization);
        assertThat(request.headers().first("OCPI-to-party-id")).isEqualTo(Optional.ofNullable(to));
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().party()).isEqualTo(EMSP);
        assertThat(taken.getFirst().contract()).isEqualTo(token().contract());
    }

    @ParameterizedTest
    @CsvSource({"2.1.1", "2.2.1", "2.3.0"})
    @Tag("TRN-07")
    void whatHasABodyIsOfJsonAndSoIsEveryAnswer(String version) {
        peer(version).put(token());

        assertThat(seen).extracting(Request::method).contains(Method.POST, Method.PUT);
        assertThat(seen)
                .filteredOn(request -> request.method() != Method.GET)
                .allMatch(request -> request.headers().first("Content-Type").equals(Optional.of("application/json")));
        assertThat(answered)
                .allMatch(answer -> answer.headers().first("Content-Type").equals(Optional.of("application/json")));
    }

    @ParameterizedTest
    @CsvSource({"2.2.1", "2.3.0"})
    @Tag("TRN-19")
    @Tag("TRN-20")
    void everyRequestHasAnIdOfItsOwnAndACorrelationIdAndItsAnswerBoth(String version) {
        var peer = peer(version);
        peer.put(token());
        peer.put(token());

        assertThat(seen).hasSizeGreaterThan(6);
        assertThat(seen)
                .extracting(request -> Routing.of(request).requestId())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(seen)
                .extracting(request -> Routing.of(request).correlationId())
                .doesNotContain("");
        assertThat(answered.stream().map(VersionsTest::ids))
                .containsExactlyInAnyOrderElementsOf(
                        seen.stream().map(request -> ids(request.headers())).toList());
    }

    private static String ids(Response answer) {
        return ids(answer.headers());
    }

    private static String ids(Headers headers) {
        return headers.first(Routing.REQUEST_ID) + " " + headers.first(Routing.CORRELATION_ID);
    }

    @ParameterizedTest
    @CsvSource({"2.2.1", "2.3.0"})
    @Tag("HUB-01")
    @Tag("HUB-46")
    void aMessageOfAModuleNamesItsPartiesInFourHeadersAndItsAnswerTheSameTheOtherWayRound(String version) {
        peer(version).put(token());

        var asked = Routing.of(seen.getLast());
        var told = Routing.of(new Request(Method.GET, "/", answered.getLast().headers(), new byte[0]));
        assertThat(asked.from()).isEqualTo(EMSP);
        assertThat(asked.to()).isEqualTo(CPO);
        assertThat(told.from()).isEqualTo(CPO);
        assertThat(told.to()).isEqualTo(EMSP);
    }

    @ParameterizedTest
    @CsvSource({"2.2.1", "2.3.0"})
    @Tag("VER-04")
    void credentialsAreListedOnceAsOfTheSender(String version) {
        peer(version);

        var credentials =
                ask(Method.GET, "/ocpi/" + version, new byte[0]).path("data").path("endpoints").values().stream()
                        .filter(endpoint ->
                                endpoint.path("identifier").asString().equals("credentials"))
                        .toList();

        assertThat(credentials).hasSize(1);
        assertThat(credentials.getFirst().path("role").asString()).isEqualTo("SENDER");
    }

    @Test
    void whatIsNotAskedForInItsOwnVersionIsReadInThatOfTheUrl() {
        peer("2.3.0");
        var body = Json.bytes(ALL[1].token().write(token()));

        var answer = ask(Method.PUT, "/ocpi/2.1.1/tokens/DE/EMO/04AA", body);

        assertThat(answer.path("status_code").asInt()).isEqualTo(1000);
        assertThat(taken.getFirst().party()).isEqualTo(EMSP);
    }

    @Test
    @Tag("VER-01")
    @Tag("VER-02")
    void theListNamesEveryVersionAndTheOldestHasOneEndpointForEachModule() {
        peer("2.1.1");

        assertThat(ask(Method.GET, "/ocpi/versions", new byte[0]).path("data").findValuesAsString("version"))
                .containsExactly("2.3.0", "2.2.1", "2.1.1");
        var endpoints = ask(Method.GET, "/ocpi/2.1.1", new byte[0]).path("data").path("endpoints");
        assertThat(endpoints.findValuesAsString("identifier")).containsExactlyInAnyOrder("credentials", "tokens");
        assertThat(endpoints.findValuesAsString("role")).isEmpty();
    }

    @Test
    void credentialsOfTheOldestVersionNameOnePartyAtTheTop() {
        peer("2.1.1");

        var credentials =
                ask(Method.GET, "/ocpi/2.1.1/credentials", new byte[0]).path("data");

        assertThat(credentials.path("party_id").asString()).isEqualTo("GVB");
        assertThat(credentials.has("roles")).isFalse();
    }

    @Test
    @Tag("CRD-11")
    void aRenewalMayChangeTheVersion() {
        var cpo = cpo();
        var emsp = new Site("emsp", EMSP, Role.EMSP, ALL);
        emsp.register(cpo, "2.1.1");
        var ours = Optional.ofNullable(emsp.connection.orElseThrow().ourToken()).orElseThrow();
        cpo.save(cpo.connection.orElseThrow().withoutInvitation());

        var renewed = emsp.handshake.renew(
                new Handshake.Host("cpo", cpo.base() + "/versions", ours, "2.3.0"),
                emsp.connection.orElseThrow(),
                emsp.self(),
                emsp::save);

        assertThat(renewed).isInstanceOf(Reply.Answered.class);
        assertThat(cpo.connection.orElseThrow().version()).isEqualTo("2.3.0");
        assertThat(emsp.connection.orElseThrow().version()).isEqualTo("2.3.0");
    }

    private Peer peer(String version) {
        var emsp = new Site("emsp", EMSP, Role.EMSP, ALL);
        emsp.register(cpo(), version);
        var wire = Wires.of(ALL).of(version).orElseThrow();
        return new Peer(emsp.client, wire, emsp.connection.orElseThrow(), EMSP, CPO, this::newId);
    }

    private JsonNode ask(Method method, String path, byte[] body) {
        var cpo = Optional.ofNullable(platforms.get("cpo")).orElseThrow();
        var request = Request.json(method, path, body).header("Authorization", CredentialsToken.header("cpo-token"));
        return Json.parse(cpo.server.handle(request).body());
    }

    private static Wire[] upTo(String highest) {
        return Wires.of(ALL)
                .only(wire -> wire.version().compareTo(highest) <= 0)
                .all()
                .toArray(Wire[]::new);
    }

    private static Token token() {
        var text = """
                {"country_code": "DE", "party_id": "EMO", "uid": "04AA", "type": "RFID", "contract_id": "DE-EMO-C1",
                 "issuer": "Emobil", "valid": true, "whitelist": "ALLOWED", "last_updated": "2026-03-14T12:00:00Z"}""";
        var body = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        return new V221().token().read(Fields.of(body, "", new Violations()), Parties.NOBODY);
    }
}
