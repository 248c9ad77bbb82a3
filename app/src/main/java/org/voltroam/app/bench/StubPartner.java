package org.voltroam.app.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.role.Member;

/**
 * A program that registers a CPO and an eMSP at a hub and answers every authorization with the same bytes, as fast as the engine can: what
 * is measured is the hub, not its partners.
 *
 * <p>Arguments: origin of the hub, hub, CPO, its first token, eMSP, its first token, the answer. Prints one line of JSON with its port and the
 * token the CPO calls the hub with, then runs until it is ended.
 */
public final class StubPartner {

    private StubPartner() {}

    public static void main(String[] arguments) throws InterruptedException {
        var answer = new Gateway.Route.Answer(Response.json(200, arguments[6].getBytes(StandardCharsets.UTF_8)));
        try (var engine = Engine.start(Limits.standard())) {
            var parts = new Parts();
            var server = engine.listen(Listen.to(request -> isAuthorize(request) ? answer : parts.route(request)));
            var origin = "http://127.0.0.1:" + server.port();
            var cpo = parts.member(engine, origin, arguments[2], Role.CPO);
            var emsp = parts.member(engine, origin, arguments[4], Role.EMSP);
            var token = register(cpo, arguments[0], arguments[1], arguments[3]);
            var registered = register(emsp, arguments[0], arguments[1], arguments[5]);
            System.out.println(Json.text(new Out()
                    .put("port", server.port())
                    .put("token", token)
                    .put("registered", !registered.isEmpty())
                    .done()));
            new CountDownLatch(1).await();
        }
    }

    private static boolean isAuthorize(Request request) {
        return request.target().contains("/authorize");
    }

    private static String register(Member member, String hubOrigin, String hub, String firstToken) {
        var url = hubOrigin + Member.basePath(PartyId.parse(hub)) + "/versions";
        var reply = member.register(hub, url, firstToken, "2.2.1");
        if (reply instanceof Reply.Answered<?>) {
            return Objects.requireNonNullElse(
                    member.directory().connection(hub).orElseThrow().ourToken(), "");
        }
        throw new IllegalStateException(member.id() + " could not register: " + reply.told());
    }

    /** The two platforms behind the one port. */
    private static final class Parts {

        private volatile Map<String, Gateway> gateways = Map.of();

        Gateway.Route route(Request request) {
            return gateways.entrySet().stream()
                    .filter(entry -> request.path().startsWith(entry.getKey()))
                    .map(entry -> entry.getValue().route(request))
                    .findFirst()
                    .orElse(new Gateway.Route.Answer(Response.of(404)));
        }

        Member member(Engine engine, String origin, String id, Role role) {
            var party = new Party(PartyId.parse(id), role, Business.named(id), Instant.EPOCH);
            var store = new MemoryStore();
            var member = Member.of(
                    party,
                    origin,
                    store,
                    new Directory(store),
                    engine.client(),
                    Egress.DEVELOPMENT,
                    InstantSource.system());
            var server = member.server(Map.of(Address.sender("tokens"), call -> Answer.ok()));
            var all = new HashMap<>(gateways);
            all.put(member.platform().basePath(), Gateway.to(server));
            gateways = Map.copyOf(all);
            return member;
        }
    }
}
