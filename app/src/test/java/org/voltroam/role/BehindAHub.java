package org.voltroam.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.voltroam.domain.aftercare.quality.CdrFinding;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;

/** One party and its hub: everything the party sends is noted and answered as the test wants, and the test speaks as the hub. */
final class BehindAHub implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    static final PartyId HUB = PartyId.parse("NL*VRM");

    final Store store = new MemoryStore();
    final List<Request> sent = Collections.synchronizedList(new ArrayList<>());
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Feed feed = new Feed(store, threads, failures -> Duration.ofMillis(5), InstantSource.system());
    final Member member;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private Instant now = NOON;

    BehindAHub(PartyId us, Role role) {
        var party = new Party(us, role, Business.named(us.toString()), NOON);
        member = Member.of(
                party, "http://us.test", store, new Directory(store), this::answered, Egress.ANYWHERE, () -> now);
        connect();
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void agree(PartyId cpo, PartyId emsp) {
        var trusting = Scrutiny.STANDARD.passing(
                Stream.of(CdrFinding.Code.values()).map(CdrFinding.Code::text).toList());
        store.commit(Change.put(
                Kind.AGREEMENT, new Agreement(cpo, emsp, HUB, HubFee.NONE, Markup.NONE, NOON).with(trusting)));
    }

    /** What is answered, as data, to a method and a path that has this in it. */
    void answer(String method, String part, String data) {
        answers.put(method + " " + part, data);
    }

    void delivered() {
        await().until(feed::isDrained);
    }

    /** The hub tells how it reaches a party. */
    Response reaches(HttpHandler server, PartyId party, String role, String status) {
        var body = """
                {"country_code": "%s", "party_id": "%s", "role": "%s", "status": "%s", "last_updated": "%s"}""".formatted(party.countryCode(), party.partyCode(), role, status, now);
        later(Duration.ofSeconds(1));
        var path = "hubclientinfo/receiver/" + party.countryCode() + "/" + party.partyCode();
        return say(server, Method.PUT, path, HUB, body);
    }

    /** A party behind the hub says something to us. */
    Response say(HttpHandler server, Method method, String path, PartyId from, String body) {
        var request = Request.json(method, Member.basePath(member.id()) + "/2.2.1/" + path, body.getBytes(UTF_8))
                .header("Authorization", CredentialsToken.header("theirs"));
        return server.handle(new Routing(member.id(), from, "r", "c").on(request));
    }

    private Response answered(Request request) {
        sent.add(request);
        var data = answers.entrySet().stream()
                .filter(entry -> (request.method() + " " + request.target())
                        .matches(entry.getKey().replace(" ", " .*") + ".*"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(request.method() == Method.GET ? "[]" : "null");
        return Response.json(200, ("{\"status_code\":1000,\"data\":" + data + "}").getBytes(UTF_8));
    }

    private void connect() {
        var endpoints = Stream.of("locations", "tariffs", "tokens", "sessions", "cdrs", "commands", "hubclientinfo")
                .flatMap(module -> Stream.of("SENDER", "RECEIVER")
                        .map(role -> new Endpoint(module, role, "http://hub.test/" + module + "/" + role)))
                .toList();
        store.commit(Change.put(
                Kind.CONNECTION,
                new Connection(
                        "hub",
                        Connection.State.CONNECTED,
                        "http://hub.test/versions",
                        "2.2.1",
                        CredentialsToken.hash("theirs"),
                        null,
                        "ours",
                        endpoints,
                        List.of(new Party(HUB, Role.HUB, Business.named("hub"), NOON)),
                        NOON)));
    }

    @Override
    public void close() {
        feed.close();
        threads.close();
    }
}
