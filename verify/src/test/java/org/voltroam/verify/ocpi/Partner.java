package org.voltroam.verify.ocpi;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.exchange.Discovery;
import org.voltroam.protocol.ocpi.exchange.Handshake;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/** A platform of somebody else's: it registers as it should, and then does as it likes. */
public final class Partner implements AutoCloseable {

    /** What it does with every request but those for its versions. */
    public enum Manner {
        SAYS_YES,
        NEVER_ANSWERS
    }

    private static final Wires WIRES = Wires.of(new V211(Replica.NONE), new V221());

    private final Town town;
    private final PartyId id;
    private final Wire wire;
    private final Queue<Request> heard = new ConcurrentLinkedQueue<>();
    private final Server server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<PartyId, String> tokens = new HashMap<>();
    private volatile Manner manner;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /** Registers in the version that the world says. */
    public Partner(Town town, String id, Manner manner) {
        this.town = town;
        this.manner = manner;
        this.id = PartyId.parse(id);
        this.wire = town.world().member(this.id).orElseThrow().registersAt().stream()
                .flatMap(at -> WIRES.of(String.valueOf(at.version())).stream())
                .findFirst()
                .orElseGet(WIRES::highest);
        this.server = town.engine().listen(Listen.to(this::route));
        register();
    }

    /** Every request that came, but those for its versions. */
    public List<Request> heard() {
        return List.copyOf(heard);
    }

    /** What it does from now on. */
    public void becomes(Manner other) {
        manner = other;
    }

    /** From now on its answer to everything whose path ends like this. */
    public void answers(String end, String data) {
        answers.put(end, data);
    }

    public String url() {
        return "http://127.0.0.1:" + server.port() + "/ocpi";
    }

    /** The Authorization header it shows to a party it is registered at. */
    public String credentials(String at) {
        var token = tokens.get(PartyId.parse(at));
        if (token == null) {
            throw new IllegalArgumentException(id + " is not registered at " + at);
        }
        return CredentialsToken.header(token);
    }

    private void register() {
        var member = town.world().member(id).orElseThrow();
        var client = new OcpiClient(town.engine().client());
        var handshake = new Handshake(
                client,
                new Discovery(client, Wires.of(wire), () -> UUID.randomUUID().toString()),
                () -> UUID.randomUUID().toString(),
                () -> UUID.randomUUID().toString(),
                InstantSource.system());
        var self = new Handshake.Self(url() + "/versions", List.of(member.party()));
        for (var at : member.registersAt()) {
            var versions = town.origin() + Member.basePath(at.at()) + "/versions";
            var reply = handshake.register(
                    new Handshake.Host(at.at().toString(), versions, at.token(), at.version()), self, saved -> {});
            tokens.put(at.at(), token(reply));
        }
    }

    private String token(Reply<Connection> reply) {
        if (reply instanceof Reply.Answered<Connection> answered
                && answered.value().ourToken() != null) {
            return answered.value().ourToken();
        }
        throw new AssertionError(id + " could not register: " + reply.told());
    }

    private Gateway.Route route(Request request) {
        if (request.path().equals("/ocpi/versions")) {
            var versions = List.of(new Version(wire.version(), url() + "/" + wire.version()));
            return answer(Out.list(versions, Version::write));
        }
        if (request.path().equals("/ocpi/" + wire.version())) {
            return answer(wire.versionDetails().write(new VersionDetails(wire.version(), endpoints())));
        }
        heard.add(request);
        var prepared = answers.entrySet().stream()
                .filter(each -> request.path().endsWith(each.getKey()))
                .findFirst();
        if (prepared.isPresent()) {
            return answer(Json.parse(prepared.get().getValue()));
        }
        return manner == Manner.SAYS_YES ? answer(Json.object()) : new Gateway.Route.Handle(this::never);
    }

    private static Gateway.Route answer(JsonNode data) {
        return new Gateway.Route.Answer(
                Envelope.success(data, InstantSource.system().instant()).response(200));
    }

    private Response never(Request request) {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Response.of(503);
    }

    /** An eMSP serves no tariffs of its own, everything else it does. */
    private List<Connection.Endpoint> endpoints() {
        return Stream.of("credentials", "locations", "tokens", "sessions", "cdrs", "commands")
                .flatMap(module -> Stream.of(Address.sender(module), Address.receiver(module)))
                .map(address -> new Connection.Endpoint(
                        address.module(), address.role(), url() + "/" + wire.version() + "/" + wire.path(address)))
                .toList();
    }

    @Override
    public void close() {
        end.countDown();
        server.close();
    }
}
