package org.voltroam.verify.story;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.emsp.Emsp;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Wish;
import org.voltroam.stage.world.World;
import org.voltroam.testkit.net.MemoryNetwork;
import org.voltroam.testkit.net.MemorySockets;
import org.voltroam.testkit.station.SimulatedStations;
import org.voltroam.web.Site;

/** Everything in this process, without a socket or a disk. */
final class MemoryStage implements Stage {

    private static final String ORIGIN = "http://memory.test";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cast cast;
    private final SimulatedStations.Provider gear = new SimulatedStations.Provider();
    private final StationSimulator simulator;
    private final Visits visits;
    private final Journeys journeys;

    MemoryStage(World world) {
        var network = new MemoryNetwork();
        var clock = InstantSource.system();
        var setting = new Cast.Setting(
                party -> true,
                ORIGIN,
                network,
                party -> new MemoryStore(),
                threads,
                failures -> Duration.ofMillis(10),
                clock);
        cast = new Cast(world, setting);
        network.serve(
                ORIGIN,
                request -> cast.gateway(request)
                        .map(gateway -> gateway.route(request))
                        .orElse(new Gateway.Route.Answer(Response.of(404))));
        cast.open();
        simulator = gear.open(new MemorySockets(cast.stations(), threads), threads, clock);
        visits = new Visits(cast, simulator, threads);
        journeys = new Journeys(cast);
        visits.install("ws://memory.test");
        await().atMost(PATIENCE).until(() -> visits.isOnline() && cast.isSettled());
    }

    /** Of every connection that anybody here has. */
    Set<String> versions() {
        return cast.members().stream()
                .flatMap(member -> member.directory().connections().stream())
                .map(Connection::version)
                .collect(Collectors.toSet());
    }

    /** The operator takes back its only CDR. */
    Cdr takeBack() {
        var cpo = cast.cpos().iterator().next();
        var wrong = cpo.member().store().page(Kind.CDR, Query.first(1)).items().getFirst();
        return cpo.credit(wrong.id()).orElseThrow();
    }

    /** What the driver gets for a CDR, once the eMSP has billed it. */
    Invoice billed(Cdr cdr) {
        var emsp = cast.emsps().iterator().next().member();
        await().atMost(PATIENCE).until(() -> invoice(emsp, cdr).isPresent());
        return invoice(emsp, cdr).orElseThrow();
    }

    /** What the eMSPs made of every CDR that came. */
    List<Judgement> judged() {
        return cast.emsps().stream()
                .flatMap(emsp -> emsp.member().store().page(Kind.JUDGEMENT, Query.first(100)).items().stream())
                .toList();
    }

    /** The CDRs that CPOs wrote. */
    List<Cdr> issued() {
        return cdrs(cast.cpos().stream().map(Cpo::member));
    }

    /** The CDRs that eMSPs have. */
    List<Cdr> received() {
        return cdrs(cast.emsps().stream().map(Emsp::member));
    }

    /** What the HTTP API of all of them together answers. */
    Response ask(String path) {
        try (var site = new Site(cast, visits, journeys, threads, InstantSource.system())) {
            return site.gateway().through(request -> Response.of(502)).handle(Request.get(path));
        }
    }

    private static List<Cdr> cdrs(Stream<Member> members) {
        return members.flatMap(member -> member.store().page(Kind.CDR, Query.first(100)).items().stream())
                .toList();
    }

    Settlement cleared(Cdr cdr) {
        var hub = cast.hubs().iterator().next().member();
        return hub.store().find(Kind.SETTLEMENT, Kind.CDR.keyOf(cdr)).orElseThrow();
    }

    /** What the hub's log says did not cross of a charge, once it says so. */
    String lost(Cdr cdr) {
        var store = cast.hubs().iterator().next().member().store();
        var name = cdr.charge().text();
        await().atMost(PATIENCE)
                .until(() -> store.passages(name).stream()
                        .anyMatch(passage -> passage.losses().contains("INEXPRESSIBLE")));
        return store.passages(name).stream().map(Passage::losses).collect(Collectors.joining("\n"));
    }

    private static Optional<Invoice> invoice(Member emsp, Cdr cdr) {
        return emsp.store().page(Kind.INVOICE, Query.first(100)).items().stream()
                .filter(invoice -> invoice.cdr().id().equals(cdr.id()))
                .findFirst();
    }

    static Path world(String name) {
        return Path.of("src/test/resources", name);
    }

    @Override
    public Told play(Wish wish) {
        return Watching.play(visits, journeys, wish);
    }

    @Override
    public boolean everyLedgerSumsToZero() {
        return Watching.everyLedgerSumsToZero(cast);
    }

    @Override
    public void close() {
        simulator.close();
        cast.close();
        threads.shutdownNow();
    }
}
