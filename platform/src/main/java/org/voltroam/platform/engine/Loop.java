package org.voltroam.platform.engine;

import io.netty.channel.EventLoop;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.voltroam.protocol.http.Egress;

/**
 * One event loop with clients of its own. Apart from {@link #run}, everything here is used on the loop only.
 *
 * <p>Time is counted in whole seconds by the sweep, so that noting the time costs nothing.
 */
final class Loop {

    private final ContextInternal context;
    private final HttpClient client;
    private final WebSocketClient dialer;
    private final Guard guard;
    private final Deadlines deadlines = new Deadlines(this);
    private final Set<Watched> watched = new HashSet<>();
    private int now;

    Loop(Vertx vertx, EventLoop thread, Limits limits, Trust trust, Egress egress, Names names) {
        this.context = ((VertxInternal) vertx)
                .contextBuilder()
                .withThreadingModel(ThreadingModel.EVENT_LOOP)
                .withEventLoop(thread)
                .build();
        this.client = vertx.createHttpClient(Options.client(limits, trust), Options.pool(limits));
        this.dialer = vertx.createWebSocketClient(Options.dialer(limits, trust));
        this.guard = new Guard(this, egress, names);
        run(() -> vertx.setPeriodic(1000, tick -> sweep()));
    }

    HttpClient client() {
        return client;
    }

    WebSocketClient dialer() {
        return dialer;
    }

    /** Where the client may connect to. */
    Guard guard() {
        return guard;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Vertx vertx() {
        return context.owner();
    }

    /** Runs on the loop, at once when called there already; not at all when the engine is closed, for then there is no wire left. */
    void run(Runnable action) {
        if (context.nettyEventLoop().inEventLoop()) {
            action.run();
        } else if (!context.nettyEventLoop().isShuttingDown()) {
            context.runOnContext(go -> action.run());
        }
    }

    /** Runs on the loop after what is already waiting there. */
    void later(Runnable action) {
        context.runOnContext(go -> action.run());
    }

    int now() {
        return now;
    }

    /** Whether so much time has passed since then, and no less: a second that has only begun is none. */
    boolean past(int since, Duration limit) {
        return now - since > limit.toSeconds();
    }

    void watch(Watched item) {
        watched.add(item);
    }

    void forget(Watched item) {
        watched.remove(item);
    }

    private void sweep() {
        now++;
        List.copyOf(watched).forEach(item -> item.look(now));
    }
}
