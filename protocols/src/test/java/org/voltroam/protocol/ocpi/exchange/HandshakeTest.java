package org.voltroam.protocol.ocpi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.Wires;

/** Two platforms get to know each other, lose each other's answers, change their tokens and part. */
final class HandshakeTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Wires WIRES = Wires.of(new V221());
    private static final String INVITATION = "the-first-token";

    private final AtomicInteger tokens = new AtomicInteger();
    private final Platform hub = new Platform("hub", "NL*VRM", Role.HUB);
    private final Platform cpo = new Platform("cpo", "NL*GVB", Role.CPO);
    private boolean answersAreLost;

    /** One platform: its connections by name, its server, its hand for registering. */
    private final class Platform {

        private final String name;
        private final Party party;
        private final Map<String, Connection> connections = new HashMap<>();
        private final Handshake handshake;
        private final OcpiServer server;

        Platform(String name, String id, Role role) {
            this.name = name;
            party = new Party(PartyId.parse(id), role, Business.named(name), NOON);
            var client = new OcpiClient(HandshakeTest.this::carry);
            handshake = new Handshake(
                    client,
                    new Discovery(client, WIRES, () -> "id"),
                    () -> name + "-token-" + tokens.incrementAndGet(),
                    () -> "id",
                    () -> NOON);
            var credentials = new CredentialsEndpoint(handshake, peer -> self(), this::isTaken, this::replace);
            server = new OcpiServer(
                    new org.voltroam.protocol.ocpi.server.Platform(party.id(), "/ocpi", base(), WIRES),
                    this::byHash,
                    Map.of(Address.sender("credentials"), credentials),
                    () -> NOON);
        }

        String base() {
            return "http://" + name + ".test/ocpi";
        }

        Handshake.Self self() {
            return new Handshake.Self(base() + "/versions", List.of(party));
        }

        boolean isTaken(Connection by, PartyId claimed) {
            return connections.values().stream()
                    .anyMatch(other -> other.speaksFor(claimed) && !other.name().equals(by.name()));
        }

        void save(Connection connection) {
            connections.put(connection.name(), connection);
        }

        boolean replace(Connection known, Connection next) {
            save(next);
            return true;
        }

        Optional<Connection> byHash(String hash) {
            return connections.values().stream()
                    .filter(each -> each.accepts(hash, NOON))
                    .findFirst();
        }

        Connection connection(String other) {
            return Optional.ofNullable(connections.get(other)).orElseThrow();
        }

        Reply<Connection> registerAtHub(String firstToken) {
            return handshake.register(
                    new Handshake.Host("hub", hub.base() + "/versions", firstToken, null), self(), this::save);
        }
    }

    /** The wire between the two. An answer that is lost is one to a request that was carried out. */
    private Response carry(Request request) {
        HttpHandler server = request.target().startsWith("http://hub.test/") ? hub.server : cpo.server;
        var response = server.handle(request.target(request.target().substring("http://xxx.test".length())));
        if (answersAreLost && request.method() == Method.POST) {
            throw new NoResponse(NoResponse.Cause.TIMEOUT, "lost");
        }
        return response;
    }

    private void invite() {
        hub.save(Connection.invitation("cpo", "2.2.1", CredentialsToken.hash(INVITATION), NOON));
    }

    @Test
    @Tag("CRD-02")
    @Tag("CRD-03")
    void afterARegistrationEachHoldsTheOthersTokenEndpointsAndParties() {
        invite();

        assertThat(cpo.registerAtHub(INVITATION)).isInstanceOf(Reply.Answered.class);

        var atCpo = cpo.connection("hub");
        var atHub = hub.connection("cpo");
        assertThat(atCpo.state()).isEqualTo(Connection.State.CONNECTED);
        assertThat(atHub.state()).isEqualTo(Connection.State.CONNECTED);
        assertThat(atHub.theirTokenHash()).isEqualTo(CredentialsToken.hash(token(atCpo)));
        assertThat(atCpo.theirTokenHash()).isEqualTo(CredentialsToken.hash(token(atHub)));
        assertThat(token(atCpo)).isNotEqualTo(INVITATION);
        assertThat(atCpo.speaksFor(PartyId.parse("NL*VRM"))).isTrue();
        assertThat(atHub.speaksFor(PartyId.parse("NL*GVB"))).isTrue();
        assertThat(atHub.endpoint("credentials", "SENDER")).contains("http://cpo.test/ocpi/2.2.1/credentials/sender");
    }

    @Test
    void bothDirectionsCanThenCallEachOther() {
        invite();
        cpo.registerAtHub(INVITATION);

        assertThat(discovery(this::carry).of(cpo.base() + "/versions", token(hub.connection("cpo")), null))
                .isInstanceOf(Reply.Answered.class);
        assertThat(discovery(this::carry).of(hub.base() + "/versions", token(cpo.connection("hub")), null))
                .isInstanceOf(Reply.Answered.class);
    }

    @Test
    @Tag("TRN-02")
    void aTokenNobodyHandedOutOpensNothing() {
        invite();

        assertThat(cpo.registerAtHub("guessed"))
                .isInstanceOfSatisfying(
                        Reply.Declined.class,
                        declined -> assertThat(declined.http()).isEqualTo(401));
        assertThat(hub.connection("cpo").state()).isEqualTo(Connection.State.INVITED);
    }

    @Test
    void whenTheLastAnswerIsLostTheInvitationIsStillGoodForAnotherTry() {
        invite();
        answersAreLost = true;
        assertThat(cpo.registerAtHub(INVITATION)).isInstanceOf(Reply.NoAnswer.class);
        answersAreLost = false;

        assertThat(cpo.registerAtHub(INVITATION)).isInstanceOf(Reply.Answered.class);

        assertThat(hub.connection("cpo").theirTokenHash())
                .isEqualTo(CredentialsToken.hash(token(cpo.connection("hub"))));
        assertThat(cpo.connection("hub").theirTokenHash())
                .isEqualTo(CredentialsToken.hash(token(hub.connection("cpo"))));
    }

    @Test
    @Tag("TRN-06")
    @Tag("CRD-09")
    void anInvitationOpensVersionsAndCredentialsOnly() {
        invite();

        assertThat(status(ask(Method.GET, "/ocpi/versions", INVITATION, ""))).isEqualTo(200);
        assertThat(status(ask(Method.GET, "/ocpi/2.2.1", INVITATION, ""))).isEqualTo(200);
        assertThat(status(ask(Method.GET, "/ocpi/2.2.1/locations/sender", INVITATION, "")))
                .isEqualTo(401);
        assertThat(status(ask(Method.DELETE, CREDENTIALS, INVITATION, ""))).isEqualTo(405);
        assertThat(status(ask(Method.PUT, CREDENTIALS, INVITATION, cpoCredentials("x"))))
                .isEqualTo(405);
    }

    @Test
    void aPutChangesTheTokensOfBothSides() {
        invite();
        cpo.registerAtHub(INVITATION);
        var old = token(cpo.connection("hub"));
        cpo.save(withTheirToken(cpo.connection("hub"), "fresh-token-of-cpo"));

        var answer = ask(Method.PUT, CREDENTIALS, old, cpoCredentials("fresh-token-of-cpo"));

        var fresh = Json.parse(answer.body()).path("data").path("token").asString();
        assertThat(fresh).isNotEqualTo(old).isNotEmpty();
        assertThat(token(hub.connection("cpo"))).isEqualTo("fresh-token-of-cpo");
        assertThat(status(ask(Method.GET, "/ocpi/versions", fresh, ""))).isEqualTo(200);
        assertThat(status(ask(Method.GET, "/ocpi/versions", old, ""))).isEqualTo(401);
    }

    @Test
    @Tag("CRD-13")
    void aDeleteEndsItForBothTokens() {
        invite();
        cpo.registerAtHub(INVITATION);
        var old = token(cpo.connection("hub"));

        assertThat(status(ask(Method.DELETE, CREDENTIALS, old, ""))).isEqualTo(200);

        assertThat(hub.connection("cpo").state()).isEqualTo(Connection.State.ENDED);
        assertThat(hub.connection("cpo").ourToken()).isNull();
        assertThat(status(ask(Method.GET, "/ocpi/versions", old, ""))).isEqualTo(401);
    }

    @Test
    @Tag("CRD-08")
    void whoIsRegisteredPutsAndDoesNotPost() {
        invite();
        cpo.registerAtHub(INVITATION);
        hub.save(hub.connection("cpo").withoutInvitation());

        assertThat(status(ask(Method.POST, CREDENTIALS, token(cpo.connection("hub")), cpoCredentials("x"))))
                .isEqualTo(405);
    }

    @Test
    void nobodyBecomesSomebodyElseBySayingSo() {
        hub.save(connectedAs("other", "NL*GVB"));
        invite();

        assertThat(cpo.registerAtHub(INVITATION))
                .isInstanceOfSatisfying(
                        Reply.Declined.class,
                        declined -> assertThat(declined.status()).isEqualTo(2001));
        assertThat(hub.connection("cpo").state()).isEqualTo(Connection.State.INVITED);
    }

    @Test
    @Tag("VER-06")
    void aPeerThatDoesNotSpeakOurVersionIsToldSo() {
        var discovery = discovery(versions("2.0", "2.1", "2.2"));

        assertThat(discovery.of("http://x.test/versions", "token", null))
                .isInstanceOfSatisfying(
                        Reply.Declined.class,
                        declined -> assertThat(declined.status()).isEqualTo(3002));
    }

    @Test
    void aPeerThatReadsOnlyPlainTokensIsAskedAgainWithOne() {
        var asked = new ArrayList<String>();
        var discovery = discovery(request -> {
            var header = request.headers().first("Authorization").orElse("");
            asked.add(header);
            return header.equals("Token secret") ? versions("2.0").handle(request) : Response.of(401);
        });

        assertThat(discovery.of("http://x.test/versions", "secret", null))
                .isInstanceOfSatisfying(
                        Reply.Declined.class,
                        declined -> assertThat(declined.status()).isEqualTo(3002));
        assertThat(asked).containsExactly(CredentialsToken.header("secret"), "Token secret");
    }

    private static HttpHandler versions(String... names) {
        var list = Stream.of(names)
                .map(name -> new Version(name, "http://x.test/" + name))
                .toList();
        return request -> Envelope.success(Out.list(list, Version::write), NOON).response(200);
    }

    private static Discovery discovery(HttpHandler http) {
        return new Discovery(new OcpiClient(http), WIRES, () -> "id");
    }

    private static final String CREDENTIALS = "/ocpi/2.2.1/credentials/sender";

    private Response ask(Method method, String path, String token, String body) {
        return hub.server.handle(Request.json(method, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .header("Authorization", CredentialsToken.header(token)));
    }

    private String cpoCredentials(String token) {
        return Json.text(WIRES.highest().credentials().write(cpo.self().credentials(token)));
    }

    private static int status(Response response) {
        return response.status();
    }

    private static String token(Connection connection) {
        return Optional.ofNullable(connection.ourToken()).orElseThrow();
    }

    private static Connection withTheirToken(Connection known, String token) {
        return new Connection(
                known.name(),
                known.state(),
                known.versionsUrl(),
                known.version(),
                CredentialsToken.hash(token),
                known.invitationHash(),
                known.ourToken(),
                known.endpoints(),
                known.parties(),
                NOON);
    }

    private static Connection connectedAs(String name, String party) {
        var behind = new Party(PartyId.parse(party), Role.CPO, Business.named(name), NOON);
        return new Connection(
                name,
                Connection.State.CONNECTED,
                null,
                "2.2.1",
                CredentialsToken.hash("token-of-" + name),
                null,
                "ours",
                List.of(),
                List.of(behind),
                NOON);
    }
}
