package org.voltroam.verify.ocpi;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;

/** The hub, the CPO and the eMSP of a test world on one port of the loopback interface, with stores in memory. */
public final class Town implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Limits LIMITS = Limits.standard().body(256 * 1024);

    /** Short, so that the rows in which nobody answers take no time. */
    private static final Relay.Deadlines DEADLINES =
            new Relay.Deadlines(Duration.ofMillis(700), Duration.ofSeconds(2), Duration.ofSeconds(2));

    private final Engine engine = Engine.start(LIMITS);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Cast> raised = new CompletableFuture<>();
    private final World world;
    private final Server server;
    private final Cast cast;

    /** @param hosted who of the world lives here; the others are played by the test */
    public Town(String folder, Predicate<PartyId> hosted) {
        this(folder, hosted, Admission.Terms.standard());
    }

    /** @param admission how much of each peer is let in, and of all together */
    public Town(String folder, Predicate<PartyId> hosted, Admission.Terms admission) {
        world = WorldFiles.read(Path.of("src/test/resources", folder));
        server = engine.listen(Listen.to(request -> cast().gateway(request)
                        .map(gateway -> gateway.route(request))
                        .orElse(new Gateway.Route.Answer(Response.of(404))))
                .sockets(request -> cast().stations().accept(request)));
        raised.complete(new Cast(
                world,
                new Cast.Setting(
                        hosted,
                        origin(),
                        engine.client(),
                        party -> new MemoryStore(),
                        threads,
                        failures -> Duration.ofMillis(20),
                        InstantSource.system(),
                        DEADLINES,
                        admission,
                        Egress.DEVELOPMENT)));
        cast = cast();
        cast.open();
        await().atMost(PATIENCE).until(() -> cast.members().stream().noneMatch(this::isStillRegistering));
    }

    /** A text with {@code ${x*1000}} replaced by a thousand times x. */
    public static String repeated(String text) {
        return Spoken.repeated(text);
    }

    private boolean isStillRegistering(org.voltroam.role.Member member) {
        return world.member(member.id()).orElseThrow().registersAt().stream()
                .anyMatch(at -> member.directory().connectionOf(at.at()).isEmpty());
    }

    public Cast cast() {
        return raised.join();
    }

    public World world() {
        return world;
    }

    public Engine engine() {
        return engine;
    }

    public ExecutorService threads() {
        return threads;
    }

    public int port() {
        return server.port();
    }

    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        cast.close();
        engine.close();
        threads.shutdownNow();
    }
}
