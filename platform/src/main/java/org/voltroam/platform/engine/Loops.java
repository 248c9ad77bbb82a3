package org.voltroam.platform.engine;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.voltroam.protocol.http.Egress;

/** One loop per core, each on a thread of its own: left to the engine, two of them could share one. */
final class Loops {

    private final List<Loop> all;
    private final AtomicInteger turn = new AtomicInteger();

    Loops(Vertx vertx, Limits limits, Trust trust, Egress egress, Names names) {
        this.all = StreamSupport.stream(
                        ((VertxInternal) vertx).nettyEventLoopGroup().spliterator(), false)
                .map(EventLoop.class::cast)
                .map(thread -> new Loop(vertx, thread, limits, trust, egress, names))
                .toList();
    }

    List<Loop> all() {
        return all;
    }

    Loop next() {
        return all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
    }
}
