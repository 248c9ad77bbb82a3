package org.voltroam.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
import tools.jackson.databind.JsonNode;

/**
 * A program that posts one request again and again over so many connections, each waiting for its answer.
 *
 * <p>Reads rounds from its input, one line of JSON each ({@link Round}), and answers each with one line of JSON. One program for all rounds:
 * a load that is still being compiled would be measured along.
 */
public final class HttpLoad {

    private static final int MOST_SAMPLES = 4_000_000;

    private final HttpHandler client;
    private final Round round;
    private final long end;
    private final long[] micros = new long[MOST_SAMPLES];
    private final AtomicInteger samples = new AtomicInteger();
    private final LongAdder errors = new LongAdder();

    private HttpLoad(HttpHandler client, Round round, long end) {
        this.client = client;
        this.round = round;
        this.end = end;
    }

    /** @param wanted text that a good answer holds */
    record Round(int connections, int seconds, Request request, String wanted) {

        String line() {
            var headers = new ArrayList<String>();
            request.headers().each((name, value) -> headers.addAll(List.of(name, value)));
            return Json.text(new Out()
                    .put("connections", connections)
                    .put("seconds", seconds)
                    .put("url", request.target())
                    .texts("headers", headers, text -> text)
                    .put("body", request.text())
                    .put("wanted", wanted)
                    .done());
        }

        static Round read(String line) {
            var json = Json.parse(line);
            var headers =
                    json.path("headers").valueStream().map(JsonNode::asString).toArray(String[]::new);
            var body = json.path("body").asString().getBytes(StandardCharsets.UTF_8);
            return new Round(
                    json.path("connections").asInt(),
                    json.path("seconds").asInt(),
                    new Request(Method.POST, json.path("url").asString(), Headers.of(headers), body),
                    json.path("wanted").asString());
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var engine = Engine.start(Limits.standard());
                var workers = new Workers("load")) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(run(engine, workers, Round.read(line)));
            }
        }
    }

    private static String run(Engine engine, Workers workers, Round round) throws InterruptedException {
        var began = System.nanoTime();
        var load = new HttpLoad(engine.client(), round, began + round.seconds() * 1_000_000_000L);
        var done = new CountDownLatch(round.connections());
        for (int i = 0; i < round.connections(); i++) {
            workers.start("connection", () -> {
                load.loop();
                done.countDown();
            });
        }
        done.await();
        return load.told(System.nanoTime() - began);
    }

    private void loop() {
        while (System.nanoTime() - end < 0) {
            var began = System.nanoTime();
            try {
                if (!client.handle(round.request()).text().contains(round.wanted())) {
                    errors.increment();
                }
            } catch (NoResponse none) {
                errors.increment();
            }
            var sample = samples.getAndIncrement();
            if (sample < MOST_SAMPLES) {
                micros[sample] = (System.nanoTime() - began) / 1000;
            }
        }
    }

    private String told(long nanos) {
        var count = Math.min(samples.get(), MOST_SAMPLES);
        Arrays.sort(micros, 0, count);
        return Json.text(new Out()
                .put("requests", count)
                .put("errors", (int) errors.sum())
                .put("per_second", (int) (count * 1_000_000_000L / nanos))
                .put("p50_micros", (int) micros[count / 2])
                .put("p99_micros", (int) micros[(int) (count * 99L / 100)])
                .done());
    }
}
