package org.voltroam.app.partner;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltroam.protocol.http.Filter;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Routing;
import tools.jackson.databind.node.ObjectNode;

/** One way in which a partner misbehaves. Versions and credentials are spared, so that one gets as far as meeting it. */
public enum Fault {
    NONE("none"),
    /** Answers later than anybody waits. */
    SLOW("slow"),
    /** Every second request is one too many. */
    TOO_MANY("429"),
    /** Every second request breaks. */
    BROKEN("500"),
    /** Answers end in the middle, though their length is right. */
    TRUNCATED("truncated"),
    /** One object a page, whatever was asked, while X-Limit promises more. */
    ONE_ITEM_PAGES("one-item-pages"),
    /** The ids of messages and of single objects are those of others. */
    WRONG_IDS("wrong-ids"),
    /** Answers what it answered the first time there; says everything of its own twice. */
    REPLAYS("replays");

    private static final int FAILED = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /** As the command line has it. */
    public String word() {
        return word;
    }

    public static Optional<Fault> of(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word.equals(word)).findFirst();
    }

    /** What stands before the answers of the partner; slowness is how long SLOW waits. */
    Filter inbound(Duration slowness) {
        return switch (this) {
            case NONE -> next -> next;
            case SLOW -> sparing(next -> request -> late(next, request, slowness));
            case TOO_MANY -> sparing(everySecond(Response.of(TOO_MANY_REQUESTS).header("Retry-After", "1")));
            case BROKEN -> sparing(everySecond(Response.of(FAILED)));
            case TRUNCATED -> sparing(next -> request -> halved(next.handle(request)));
            case ONE_ITEM_PAGES -> sparing(next -> request -> next.handle(withLimitOfOne(request)));
            case WRONG_IDS -> sparing(next -> request -> ofAnother(next.handle(request)));
            case REPLAYS -> sparing(replaying());
        };
    }

    /** What stands before the partner's own requests. */
    Filter outbound() {
        return this == REPLAYS ? sparing(next -> request -> twice(next, request)) : next -> next;
    }

    private static Filter sparing(Filter fault) {
        return next -> {
            var spoilt = fault.around(next);
            return request -> isSpared(request.segments()) ? next.handle(request) : spoilt.handle(request);
        };
    }

    /** Versions, the details of one, and credentials, wherever they are served. */
    private static boolean isSpared(List<String> path) {
        return path.isEmpty()
                || path.contains("credentials")
                || path.getLast().equals("versions")
                || path.getLast().matches("[0-9]+(\\.[0-9]+)+");
    }

    private static Response late(HttpHandler next, Request request, Duration slowness) {
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return next.handle(request);
    }

    private static Filter everySecond(Response instead) {
        var count = new AtomicInteger();
        return next -> request -> count.incrementAndGet() % 2 == 0 ? instead : next.handle(request);
    }

    private static Response halved(Response response) {
        return new Response(
                response.status(), response.headers(), Arrays.copyOf(response.body(), response.body().length / 2));
    }

    private static Request withLimitOfOne(Request request) {
        if (request.method() != Method.GET || request.segments().contains("receiver")) {
            return request;
        }
        var others = request.query().replaceAll("(^|&)limit=[^&]*", "");
        return request.target(request.path() + "?" + (others + "&limit=1").replaceFirst("^&", ""));
    }

    private static Response ofAnother(Response response) {
        var named = response.header(Routing.REQUEST_ID, "of-another-request")
                .header(Routing.CORRELATION_ID, "of-another-message");
        var body = Json.tryParse(response.body());
        if (body.isPresent() && body.get().path("data") instanceof ObjectNode data) {
            for (var name : new String[] {"id", "uid"}) {
                if (data.has(name)) {
                    data.put(name, "OF-ANOTHER");
                }
            }
            return new Response(named.status(), named.headers(), Json.bytes(body.get()));
        }
        return named;
    }

    private static Filter replaying() {
        Map<String, Response> first = new ConcurrentHashMap<>();
        return next -> request ->
                first.computeIfAbsent(request.method() + " " + request.path(), unheard -> next.handle(request));
    }

    private static Response twice(HttpHandler next, Request request) {
        var first = next.handle(request);
        return request.method() == Method.GET ? first : next.handle(request);
    }
}
