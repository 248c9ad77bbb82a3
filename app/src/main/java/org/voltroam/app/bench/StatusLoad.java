package org.voltroam.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.work.Workers;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;

/**
 * A program that tells an eMSP of statuses, over many connections, each of EVSEs of its own and each newer than the one before.
 *
 * <p>Arguments: the URL below which EVSEs are ({@code .../locations/receiver/NL/BCP/}), the Authorization header, EVSEs at each location,
 * connections. For each line it reads, the seconds of a round, it answers with one line of JSON.
 */
public final class StatusLoad {

    private final String below;
    private final Headers headers;
    private final int evses;
    private final int connections;
    private long told = 1;

    private StatusLoad(String below, String authorization, int evses, int connections) {
        this.below = below;
        this.headers = Headers.of("Authorization", authorization, "Content-Type", "application/json");
        this.evses = evses;
        this.connections = connections;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var load = new StatusLoad(
                arguments[0], arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var engine = Engine.start(Limits.standard());
                var workers = new Workers("load")) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(load.round(engine.client(), workers, Integer.parseInt(line)));
            }
        }
    }

    private String round(HttpHandler client, Workers workers, int seconds) throws InterruptedException {
        var began = System.nanoTime();
        var end = began + seconds * 1_000_000_000L;
        var done = new CountDownLatch(connections);
        var taken = new LongAdder();
        var errors = new LongAdder();
        var first = told;
        for (int connection = 0; connection < connections; connection++) {
            var location = connection;
            workers.start("connection", () -> {
                for (long turn = first; System.nanoTime() - end < 0; turn++) {
                    (isTaken(client, location, turn) ? taken : errors).increment();
                }
                done.countDown();
            });
        }
        done.await();
        told = first + taken.sum() + errors.sum(); // further than any connection has come
        return Json.text(new Out()
                .put("requests", (int) taken.sum())
                .put("errors", (int) errors.sum())
                .put("per_second", (int) (taken.sum() * 1_000_000_000L / (System.nanoTime() - began)))
                .done());
    }

    private boolean isTaken(HttpHandler client, int location, long turn) {
        var status = turn % 2 == 0 ? "AVAILABLE" : "CHARGING";
        var at = Instant.ofEpochSecond(1_780_000_000L, turn * 1_000_000L);
        var body = "{\"status\":\"" + status + "\",\"last_updated\":\"" + at + "\"}";
        var url = below + BenchPlaces.location(location) + "/" + BenchPlaces.evse((int) (turn % evses));
        try {
            var answer = client.handle(new Request(Method.PATCH, url, headers, body.getBytes(StandardCharsets.UTF_8)));
            return answer.text().contains("\"status_code\":1000");
        } catch (NoResponse none) {
            return false;
        }
    }
}
