package org.voltroam.verify.crash;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.exchange.Discovery;
import org.voltroam.protocol.ocpi.exchange.Handshake;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;
import org.voltroam.stage.world.World;
import tools.jackson.databind.JsonNode;

/** A platform of somebody else's, that outlives every death of ours: it says yes to everything, and keeps what was PUT. */
final class Stranger implements AutoCloseable {

    private static final Wire WIRE = new V221();

    private final Engine engine;
    private final World.Member member;
    private final Server server;
    private final Map<String, List<JsonNode>> told = new ConcurrentHashMap<>();
    private volatile String token = "";

    Stranger(Engine engine, World.Member member) {
        this.engine = engine;
        this.member = member;
        this.server = engine.listen(Listen.to(this::route));
    }

    private PartyId id() {
        return member.party().id();
    }

    private String url() {
        return "http://127.0.0.1:" + server.port() + "/ocpi";
    }

    /** By the last segment of the path, each body that was PUT there. */
    Map<String, List<JsonNode>> told() {
        return told;
    }

    /** @param versions of the hub */
    void register(String versions) {
        var client = new OcpiClient(engine.client());
        var handshake = new Handshake(
                client,
                new Discovery(client, Wires.of(WIRE), () -> UUID.randomUUID().toString()),
                () -> UUID.randomUUID().toString(),
                () -> UUID.randomUUID().toString(),
                InstantSource.system());
        var self = new Handshake.Self(url() + "/versions", List.of(member.party()));
        var at = member.registersAt().getFirst();
        var reply = handshake.register(
                new Handshake.Host(at.at().toString(), versions, at.token(), at.version()), self, saved -> {});
        if (!(reply instanceof Reply.Answered<Connection> answered)
                || answered.value().ourToken() == null) {
            throw new AssertionError(id() + " could not register: " + reply.told());
        }
        token = answered.value().ourToken();
    }

    /** A request of its own to another party, or to the hub itself. */
    Request request(Method method, String url, String to, String body) {
        var headers = Headers.of(
                "Authorization",
                CredentialsToken.header(token),
                "Content-Type",
                "application/json",
                Routing.REQUEST_ID,
                UUID.randomUUID().toString(),
                Routing.CORRELATION_ID,
                UUID.randomUUID().toString(),
                Routing.FROM_COUNTRY,
                id().countryCode(),
                Routing.FROM_PARTY,
                id().partyCode(),
                Routing.TO_COUNTRY,
                to.substring(0, 2),
                Routing.TO_PARTY,
                to.substring(3));
        return new Request(method, url, headers, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Route route(Request request) {
        return switch (request.path()) {
            case "/ocpi/versions" ->
                answer(Out.list(List.of(new Version(WIRE.version(), url() + "/2.2.1")), Version::write));
            case "/ocpi/2.2.1" -> answer(WIRE.versionDetails().write(new VersionDetails(WIRE.version(), endpoints())));
            default -> {
                if (request.method() == Method.PUT) {
                    keep(request);
                }
                yield answer(request.method() == Method.GET ? Out.list(List.of(), Version::write) : Json.object());
            }
        };
    }

    private void keep(Request request) {
        var path = URI.create(request.path()).getPath();
        told.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), name -> new CopyOnWriteArrayList<>())
                .add(Json.parse(request.body()));
    }

    private static Route answer(JsonNode data) {
        return new Route.Answer(
                Envelope.success(data, InstantSource.system().instant()).response(200));
    }

    private List<Connection.Endpoint> endpoints() {
        return Stream.of("credentials", "locations", "tokens", "sessions", "cdrs", "commands")
                .flatMap(module -> Stream.of(Address.sender(module), Address.receiver(module)))
                .map(address -> new Connection.Endpoint(
                        address.module(), address.role(), url() + "/2.2.1/" + WIRE.path(address)))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
