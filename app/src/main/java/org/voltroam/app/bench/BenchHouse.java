package org.voltroam.app.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.store.RecentlyWritten;
import org.voltroam.platform.store.postgres.EmbeddedPostgres;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.platform.work.Backoff;
import org.voltroam.platform.work.Workers;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;

/** One party with a real database, served in this process: what it does can be timed from inside. */
final class BenchHouse implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Engine engine = Engine.start(Limits.standard());
    private final Workers workers = new Workers("bench");
    private final String origin;
    private final Cast cast;

    BenchHouse(Path scratch, World world, PartyId hosted) {
        this.postgres = EmbeddedPostgres.start(scratch.resolve("data"));
        var seal = Seal.in(scratch.resolve("key"));
        var server = engine.listen(
                Listen.to(request -> played().gateway(request).orElse(NOWHERE).route(request)));
        this.origin = "http://127.0.0.1:" + server.port();
        Executor threads = task -> workers.start("task", task);
        InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
        Predicate<PartyId> here = hosted::equals;
        this.cast = new Cast(
                world,
                new Cast.Setting(
                        here,
                        origin,
                        engine.client(Duration.ofSeconds(20)),
                        party -> opened(party, seal),
                        threads,
                        failures -> backoff.delay(failures, ThreadLocalRandom.current()),
                        clock,
                        Relay.Deadlines.standard(),
                        Admission.Terms.standard().perSecond(0),
                        Egress.DEVELOPMENT));
        cast.open();
    }

    private static final Gateway NOWHERE = request -> new Gateway.Route.Answer(Response.of(404));

    /** Nobody knows the port before the cast is there. */
    private Cast played() {
        return cast;
    }

    private Store opened(PartyId party, Seal seal) {
        var schema = "party_" + party.toString().toLowerCase(Locale.ROOT).replace('*', '_');
        return new RecentlyWritten(PostgresStore.open(postgres.login(), schema, seal));
    }

    String origin() {
        return origin;
    }

    Member member() {
        return cast.members().iterator().next();
    }

    Store store() {
        return member().store();
    }

    /** So many PATCHes by the client alone; how long they take, in seconds. */
    double patch(String to, int calls, int atOnce) {
        var body =
                "{\"status\":\"AVAILABLE\",\"last_updated\":\"2026-01-01T00:00:00Z\"}".getBytes(StandardCharsets.UTF_8);
        var request = Request.json(Method.PATCH, to + "/locations", body);
        var client = engine.client(Duration.ofSeconds(20));
        var done = new CountDownLatch(atOnce);
        var began = System.nanoTime();
        for (int caller = 0; caller < atOnce; caller++) {
            workers.start("caller", () -> {
                for (int call = 0; call < calls / atOnce; call++) {
                    client.handle(request);
                }
                done.countDown();
            });
        }
        try {
            done.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    boolean isSettled() {
        return cast.isSettled();
    }

    @Override
    public void close() {
        cast.close();
        engine.close();
        workers.close();
        postgres.close();
    }
}
