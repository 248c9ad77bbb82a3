package org.voltroam.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

/**
 * A program that posts one request again and again over so many connections, each waiting for its answer, and ends with one line of JSON.
 *
 * <p>Arguments: connections, seconds, URL, text that a good answer holds, body, then header names and values.
 */
public final class HttpLoad {

    private static final int MOST_SAMPLES = 4_000_000;

    private final HttpHandler client;
    private final Request request;
    private final String wanted;
    private final long end;
    private final long[] micros = new long[MOST_SAMPLES];
    private final AtomicInteger samples = new AtomicInteger();
    private final LongAdder errors = new LongAdder();

    private HttpLoad(HttpHandler client, Request request, String wanted, long end) {
        this.client = client;
        this.request = request;
        this.wanted = wanted;
        this.end = end;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var connections = Integer.parseInt(arguments[0]);
        var seconds = Integer.parseInt(arguments[1]);
        var headers = Headers.of(Arrays.copyOfRange(arguments, 5, arguments.length));
        var body = arguments[4].getBytes(StandardCharsets.UTF_8);
        var request = new Request(Method.POST, arguments[2], headers, body);
        try (var engine = Engine.start(Limits.standard());
                var workers = new Workers("load")) {
            var began = System.nanoTime();
            var load = new HttpLoad(engine.client(), request, arguments[3], began + seconds * 1_000_000_000L);
            var done = new CountDownLatch(connections);
            for (int i = 0; i < connections; i++) {
                workers.start("connection", () -> {
                    load.loop();
                    done.countDown();
                });
            }
            done.await();
            System.out.println(load.told(System.nanoTime() - began));
        }
    }

    private void loop() {
        while (System.nanoTime() - end < 0) {
            var began = System.nanoTime();
            try {
                if (!client.handle(request).text().contains(wanted)) {
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
