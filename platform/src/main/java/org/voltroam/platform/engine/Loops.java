package org.voltroam.platform.engine;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.voltroam.protocol.http.Egress;

/** One loop per core. */
final class Loops {

    private final List<Loop> all;
    private final AtomicInteger turn = new AtomicInteger();

    Loops(Vertx vertx, Limits limits, Trust trust, Egress egress, Names names) {
        this.all = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> new Loop(vertx, limits, trust, egress, names))
                .toList();
    }

    List<Loop> all() {
        return all;
    }

    Loop next() {
        return all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
    }
}
