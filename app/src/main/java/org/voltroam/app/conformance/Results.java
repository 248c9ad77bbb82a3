package org.voltroam.app.conformance;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Envelope;

/** Where results of commands come in: a URL for each, and what came to it. */
public final class Results implements HttpHandler {

    private static final String PATH = "/voltroam-robot/results/";
    private static final int MOST = 8;

    private final String base;
    private final InstantSource clock;
    private final Map<String, BlockingQueue<Request>> awaited = new ConcurrentHashMap<>();

    /**
     * @param base what this is served below, as the peer reaches it: {@code https://host:port}, or an endpoint that it knows of us, for some
     *     take no other URL
     */
    public Results(String base, InstantSource clock) {
        this.base = base;
        this.clock = clock;
    }

    /** Whether a request is for us, where others are served beside us. */
    public static boolean concerns(Request request) {
        return request.path().contains(PATH);
    }

    /** A URL that nobody else has. */
    String url(String id) {
        awaited.put(id, new ArrayBlockingQueue<>(MOST));
        return base + PATH + id;
    }

    /** What was sent to a URL of ours; empty when nothing is in time. */
    Optional<Request> await(String id, Duration patience) {
        try {
            var queue = awaited.getOrDefault(id, new ArrayBlockingQueue<>(1));
            return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public Response handle(Request request) {
        var queue = awaited.get(request.segments().getLast());
        if (queue == null || Json.tryParse(request.body()).isEmpty()) {
            return Response.of(queue == null ? 404 : 400);
        }
        return queue.offer(request) ? Envelope.success(null, clock.instant()).response(200) : Response.of(429);
    }
}
