package org.voltroam.platform.engine;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.WebSocketClient;

/**
 * Machines talking to machines: servers, clients and sockets on one event loop per core.
 *
 * <p>Clients block and are meant for virtual threads; called on an event loop they throw {@link IllegalStateException}. They
 * keep connections alive, never follow redirects and never inflate bodies. Where they
 * may go says {@link Egress}; sockets are opened only to where our own configuration says.
 */
public final class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Limits limits;
    private final Loops loops;
    private final List<Server> servers = new CopyOnWriteArrayList<>();

    private Engine(Vertx vertx, Limits limits, Trust trust, Egress egress, Names names) {
        this.vertx = vertx;
        this.limits = limits;
        this.loops = new Loops(vertx, limits, trust, egress, names);
    }

    public static Engine start(Limits limits) {
        return start(limits, Trust.standard());
    }

    public static Engine start(Limits limits, Trust trust) {
        return start(limits, trust, Egress.ANYWHERE);
    }

    /** @param egress where the clients may go; without it anywhere, which is for URLs that no peer had a hand in */
    public static Engine start(Limits limits, Trust trust, Egress egress) {
        return start(limits, trust, egress, Names::system, Duration.ofSeconds(2));
    }

    /** @param names looked up before each connection */
    static Engine start(Limits limits, Trust trust, Egress egress, Names names) {
        return start(limits, trust, egress, names, Duration.ofSeconds(2));
    }

    /** @param blockedAfter how long an event loop may be busy with one thing before that is logged with its stack */
    static Engine start(Limits limits, Trust trust, Duration blockedAfter) {
        return start(limits, trust, Egress.ANYWHERE, Names::system, blockedAfter);
    }

    private static Engine start(Limits limits, Trust trust, Egress egress, Names names, Duration blockedAfter) {
        return new Engine(Vertx.vertx(Options.engine(blockedAfter)), limits, trust, egress, names);
    }

    /** A client whose calls end within 30 seconds. */
    public HttpHandler client() {
        return client(PATIENCE);
    }

    /** A client whose calls end within the deadline, from connecting to the last byte. */
    public HttpHandler client(Duration deadline) {
        return new BlockingClient(loops, limits.body(), deadline);
    }

    /** Opens WebSockets; a handshake ends within 10 seconds. */
    public WebSocketClient webSockets() {
        return new Dialer(loops, limits, Duration.ofSeconds(10));
    }

    /** Returns once the port is open; throws IllegalStateException when it cannot be had. */
    public Server listen(Listen listen) {
        var server = Server.open(loops, limits, listen);
        servers.add(server);
        return server;
    }

    /** Closes all servers, then all clients. */
    @Override
    public void close() {
        servers.forEach(Server::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
