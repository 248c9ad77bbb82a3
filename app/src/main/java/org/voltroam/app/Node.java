package org.voltroam.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.platform.engine.Tls;
import org.voltroam.platform.engine.Trust;
import org.voltroam.platform.simulator.SimulatorProvider;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.platform.work.Backoff;
import org.voltroam.platform.work.Workers;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.world.World;
import org.voltroam.web.Site;

/** One running program: an engine with one port, a cast of roles behind it, simulated stations before it, and the page. */
public final class Node implements AutoCloseable {

    /** Calls to peers end by then; each module's own deadline is shorter where the specification or a driver wants it so. */
    private static final Duration CALL = Duration.ofSeconds(20);

    private final Engine engine;
    private final Workers workers;
    private final Server server;
    private final Cast cast;
    private final StationSimulator simulator;
    private final Visits visits;

    /**
     * @param hosted which parties of the world run here
     * @param host the address to listen on
     * @param port 0 for any free one
     * @param stores opens the store of a party; the node closes it
     * @param simulate whether the world's stations are simulated here
     * @param admission how much of each peer is let in, and of all together
     * @param egress where peers may make us call
     * @param tls how the port is secured; null where something in front of it does that, or nobody has to
     * @param trust whom our calls trust, and what they show of us
     */
    public record Setting(
            World world,
            Predicate<PartyId> hosted,
            String host,
            int port,
            Function<PartyId, Store> stores,
            boolean simulate,
            Admission.Terms admission,
            Egress egress,
            @Nullable Tls tls,
            Trust trust) {

        /** Without TLS of its own. */
        public Setting(
                World world,
                Predicate<PartyId> hosted,
                String host,
                int port,
                Function<PartyId, Store> stores,
                boolean simulate,
                Admission.Terms admission,
                Egress egress) {
            this(world, hosted, host, port, stores, simulate, admission, egress, null, Trust.standard());
        }

        /** With TLS at its port, and in its calls. */
        public Setting secured(@Nullable Tls with, Trust trusting) {
            return new Setting(world, hosted, host, port, stores, simulate, admission, egress, with, trusting);
        }

        private Listen listen(Door door) {
            var open = Listen.to(door).on(host, port).sockets(door);
            return tls == null ? open : open.tls(tls);
        }

        /** {@code http} or, with TLS, {@code https}; and the same for sockets. */
        private String scheme(String plain) {
            return tls == null ? plain : plain + "s";
        }
    }

    /** Returns once the port is served, the roles are registered as far as their peers are up, and stations are switched on. */
    public static Node start(Setting setting) {
        var engine = Engine.start(Limits.standard(), setting.trust(), setting.egress());
        try {
            return new Node(engine, setting);
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    // The clock ticks in milliseconds, as OCPI writes moments: what is sent is what was meant.
    private Node(Engine engine, Setting setting) {
        this.engine = engine;
        this.workers = new Workers("voltroam");
        Executor threads = task -> workers.start("task", task);
        InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var door = new Door();
        this.server = engine.listen(setting.listen(door));
        var address = setting.host() + ":" + server.port();
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));
        this.cast = new Cast(
                setting.world(),
                new Cast.Setting(
                        setting.hosted(),
                        setting.scheme("http") + "://" + address,
                        engine.client(CALL),
                        setting.stores(),
                        threads,
                        failures -> backoff.delay(failures, ThreadLocalRandom.current()),
                        clock,
                        Relay.Deadlines.standard(),
                        setting.admission(),
                        setting.egress()));
        this.simulator = SimulatorProvider.find()
                .orElseThrow(() -> new IllegalStateException("the simulators are not on the class path"))
                .open(engine.webSockets(), threads, clock);
        this.visits = new Visits(cast, simulator, threads);
        var site = new Site(cast, visits, new Journeys(cast), threads, clock);
        door.open(request -> cast.gateway(request).orElse(site.gateway()).route(request), cast.stations());
        cast.open();
        if (setting.simulate()) {
            visits.install(setting.scheme("ws") + "://" + address);
        }
    }

    public int port() {
        return server.port();
    }

    public Cast cast() {
        return cast;
    }

    public Visits visits() {
        return visits;
    }

    /** True when all registrations are made, everything is delivered and all stations are connected. */
    public boolean isSettled() {
        return cast.isSettled() && visits.isOnline();
    }

    @Override
    public void close() {
        simulator.close();
        server.close();
        cast.close();
        engine.close();
        workers.close();
    }
}
