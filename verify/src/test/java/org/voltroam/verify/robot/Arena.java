package org.voltroam.verify.robot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.conformance.Played;
import org.voltroam.app.conformance.Report;
import org.voltroam.app.conformance.Results;
import org.voltroam.app.conformance.Robot;
import org.voltroam.app.partner.Fault;
import org.voltroam.app.partner.TestPartner;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Listen;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.testkit.net.MemoryNetwork;

/** Two test partners that know each other, and the robot in the place of one of them. */
final class Arena implements AutoCloseable {

    static final PartyId CPO = PartyId.parse("NL*TCP");
    static final PartyId EMSP = PartyId.parse("DE*TEM");

    /** Longer than anybody here waits. */
    private static final Duration SLOWNESS = Duration.ofSeconds(30);

    private static final String HERE = "http://robot.test";
    private static final String THERE = "http://peer.test";
    private static final String TOKEN = "first-token-of-the-robot";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final MemoryNetwork network = new MemoryNetwork();
    private final Results results = new Results(HERE, clock);
    private final String version;
    private final TestPartner us;
    private final TestPartner them;

    /** @param role of who is examined */
    Arena(Role role, String version, Fault fault) {
        this.version = version;
        this.us = partner(role == Role.CPO ? Role.EMSP : Role.CPO, HERE, Fault.NONE);
        this.them = partner(role, THERE, fault);
        HttpHandler ours = us.server();
        HttpHandler here = request -> Results.concerns(request) ? results.handle(request) : ours.handle(request);
        network.serve(HERE, Gateway.to(here));
        network.serve(THERE, Gateway.to(them.server()));
        var reply = us.register(them.versionsUrl(), TOKEN);
        if (!(reply instanceof Reply.Answered<?>)) {
            throw new IllegalStateException("the two could not meet: " + reply.told());
        }
    }

    private TestPartner partner(Role role, String origin, Fault fault) {
        return new TestPartner(new TestPartner.Setting(
                role,
                role == Role.CPO ? CPO : EMSP,
                version,
                origin,
                TOKEN,
                fault,
                SLOWNESS,
                network,
                line -> {},
                threads,
                clock));
    }

    TestPartner them() {
        return them;
    }

    Report examine(boolean writing) {
        return examine(writing, token(), network);
    }

    Report examine(boolean writing, String token, HttpHandler http) {
        return examine(writing, token, http, them.versionsUrl(), us.member().id());
    }

    Report examine(boolean writing, String token, HttpHandler http, String url, @Nullable PartyId from) {
        var played = them.member().party().role() == Role.CPO ? Played.CPO : Played.EMSP;
        return new Robot(
                        new Robot.Setting(
                                http,
                                url,
                                token,
                                version,
                                played,
                                false,
                                writing,
                                from,
                                null,
                                results,
                                Duration.ofSeconds(20),
                                () -> UUID.randomUUID().toString(),
                                clock),
                        (spoken, finding) -> {})
                .examine();
    }

    String token() {
        return String.valueOf(
                us.member().directory().connection("host").orElseThrow().ourToken());
    }

    HttpHandler network() {
        return network;
    }

    /** The way to the peer over a socket, for who waits no longer than this. */
    HttpHandler over(Engine engine, Duration patience) {
        var server = engine.listen(Listen.to(Gateway.to(them.server())));
        var client = engine.client(patience);
        return request ->
                client.handle(request.target(request.target().replace(THERE, "http://127.0.0.1:" + server.port())));
    }

    static String nobody() {
        return "http://nobody.test/versions";
    }

    @Override
    public void close() {
        us.close();
        them.close();
        threads.shutdownNow();
    }
}
