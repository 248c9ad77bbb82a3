package org.voltroam.verify.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.platform.feed.Standing;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.platform.work.Backoff;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;

/** One party on a port of its own, which can be shut and opened, and behave badly. Everything that comes is noted. */
final class House implements AutoCloseable {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));
    private static final Duration CALL = Duration.ofSeconds(2);

    private final Engine engine;
    private final PartyId party;
    private final List<Request> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Optional<Route>> manner = request -> Optional.empty();
    private volatile @Nullable Cast cast;
    private @Nullable Server server;
    private final int port;

    House(Engine engine, PartyId party) {
        this.engine = engine;
        this.party = party;
        var first = engine.listen(Listen.to(this::route));
        this.server = first;
        this.port = first.port();
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** The party moves in; its partners' houses have to be there. */
    void settle(World world, Executor threads, InstantSource clock) {
        var store = new MemoryStore();
        var moved = new Cast(
                world,
                new Cast.Setting(
                        id -> id.equals(party),
                        origin(),
                        engine.client(CALL),
                        id -> store,
                        threads,
                        BACKOFF::bound,
                        clock));
        cast = moved;
        moved.open();
    }

    boolean isConnectedWith(PartyId other) {
        return member().directory()
                .connectionOf(other)
                .filter(connection -> connection.state() == Connection.State.CONNECTED)
                .isPresent();
    }

    /** What it does with a request before the party hears of it; empty for nothing. */
    void behave(Function<Request, Optional<Route>> other) {
        manner = other;
    }

    /** Lets the party hear of a request after all. */
    Response inside(Request request) {
        return cast().gateway(request).orElseThrow().through(engine.client()).handle(request);
    }

    void shut() {
        var open = server;
        if (open != null) {
            open.close();
            server = null;
        }
    }

    void open() {
        server = engine.listen(Listen.to(this::route).on("127.0.0.1", port));
    }

    List<Request> heard() {
        return heard;
    }

    Cast cast() {
        var moved = cast;
        if (moved == null) {
            throw new IllegalStateException(party + " has not moved in");
        }
        return moved;
    }

    Member member() {
        return cast().members().iterator().next();
    }

    Store store() {
        return member().store();
    }

    Standing standing(PartyId receiver) {
        return cast().standings(member()).stream()
                .filter(standing -> standing.receiver().equals(receiver.toString()))
                .findFirst()
                .orElseThrow();
    }

    private Route route(Request request) {
        heard.add(request);
        var inside = cast;
        return manner.apply(request)
                .orElseGet(() -> inside == null
                        ? new Route.Answer(Response.of(503))
                        : inside.gateway(request)
                                .map(gateway -> gateway.route(request))
                                .orElse(new Gateway.Route.Answer(Response.of(404))));
    }

    @Override
    public void close() {
        shut();
        var inside = cast;
        if (inside != null) {
            inside.close();
        }
    }
}
