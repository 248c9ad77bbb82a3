package org.voltroam.verify.robot;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.voltroam.app.conformance.Played;
import org.voltroam.app.conformance.Report;
import org.voltroam.app.conformance.Results;
import org.voltroam.app.conformance.Robot;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;
import org.voltroam.testkit.net.MemoryNetwork;

/** A hub with a CPO and an eMSP behind it, and the robot in the place of one of the two. */
final class HubArena implements AutoCloseable {

    private static final String ORIGIN = "http://memory.test";
    private static final PartyId HUB = PartyId.parse("NL*VRM");
    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final MemoryNetwork network = new MemoryNetwork();
    private final Results results;
    private final String version;
    private final Cast cast;

    HubArena(String version) {
        this.version = version;
        this.results = new Results(commands(version), clock);
        var world = speaking(version, WorldFiles.read(Path.of("src/test/resources/world")));
        this.cast = new Cast(
                world,
                new Cast.Setting(
                        party -> true,
                        ORIGIN,
                        network,
                        party -> new MemoryStore(),
                        threads,
                        failures -> Duration.ofMillis(10),
                        clock));
        network.serve(
                ORIGIN,
                request -> Results.concerns(request)
                        ? new Gateway.Route.Handle(results)
                        : cast.gateway(request)
                                .map(gateway -> gateway.route(request))
                                .orElse(new Gateway.Route.Answer(Response.of(404))));
        cast.open();
        await().atMost(Duration.ofSeconds(20)).until(cast::isSettled);
    }

    /** Of the eMSP, as it told the hub: results go nowhere else. */
    private static String commands(String version) {
        var base = ORIGIN + Member.basePath(EMSP) + "/" + version + "/commands";
        return version.equals("2.1.1") ? base : base + "/sender";
    }

    private static World speaking(String version, World world) {
        var members = world.members().stream()
                .map(member -> new World.Member(
                        member.party(),
                        member.origin(),
                        member.registersAt().stream()
                                .map(at -> new World.Registration(at.at(), at.token(), version))
                                .toList()))
                .toList();
        return new World(
                members,
                world.agreements(),
                world.locations(),
                world.tariffs(),
                world.tokens(),
                world.contracts(),
                world.stations());
    }

    /** @param played by the party that is asked through the hub */
    Report examine(Played played) {
        var us = played == Played.CPO ? EMSP : CPO;
        return new Robot(
                        new Robot.Setting(
                                network,
                                ORIGIN + Member.basePath(HUB) + "/versions",
                                token(us),
                                version,
                                played,
                                true,
                                true,
                                us,
                                played == Played.CPO ? CPO : EMSP,
                                results,
                                Duration.ofSeconds(20),
                                () -> UUID.randomUUID().toString(),
                                clock),
                        (spoken, finding) -> {})
                .examine();
    }

    private String token(PartyId party) {
        return cast.members().stream()
                .filter(member -> member.id().equals(party))
                .map(member ->
                        member.directory().connectionOf(HUB).orElseThrow().ourToken())
                .findFirst()
                .map(String::valueOf)
                .orElseThrow();
    }

    @Override
    public void close() {
        cast.close();
        threads.shutdownNow();
    }
}
