package org.voltroam.platform.engine;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.voltroam.platform.engine.Deadlines.Deadline;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.NoResponse.Cause;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/**
 * One request on its way out, on one loop. Never follows redirects, never inflates.
 *
 * <pre>
 * waiting for a connection -> sent -> head received -> body received
 *            |                  |           |               |
 *            +---- UNREACHABLE  +-- BROKEN, TOO_LARGE --+   +-- response
 *   at any time the deadline: TIMEOUT, and the connection is given up
 * </pre>
 */
final class Outbound {

    private final Loop loop;
    private final Request request;
    private final Body body;
    private final Outcome outcome;
    private final Deadline deadline;
    private @Nullable HttpClientRequest wire;
    private boolean over;

    private Outbound(Loop loop, int limit, Request request, Duration deadline, Outcome outcome) {
        this.loop = loop;
        this.request = request;
        this.body = new Body(limit);
        this.outcome = outcome;
        this.deadline = loop.deadlines().set(deadline, () -> expired(deadline));
    }

    /** Called on the loop; the outcome is told there. */
    static Outbound send(Loop loop, int limit, Request request, Duration deadline, Outcome outcome) {
        var outbound = new Outbound(loop, limit, request, deadline, outcome);
        outbound.connect();
        return outbound;
    }

    /** Gives up: the outcome hears nothing any more. */
    void abandon() {
        finish(() -> {});
        cut();
    }

    private void connect() {
        try {
            var target = Target.of(request.target());
            loop.guard().reach(request.target(), target, at -> connect(target, at), this::unreachable);
        } catch (NoResponse unusable) {
            unreachable(unusable);
        }
    }

    /** To that address and no other; the host's name still goes into TLS and into the Host header. */
    private void connect(Target target, SocketAddress at) {
        if (over) {
            return;
        }
        var options = new RequestOptions()
                .setMethod(method(request))
                .setServer(at)
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setFollowRedirects(false)
                .setURI(target.uri());
        try {
            loop.client().request(options).onComplete(this::connected, failure -> fail(Cause.UNREACHABLE, failure));
        } catch (IllegalStateException closed) { // the engine ends while somebody still asks
            fail(Cause.UNREACHABLE, closed);
        }
    }

    private void unreachable(NoResponse none) {
        finish(() -> outcome.none(none));
    }

    private void connected(HttpClientRequest connected) {
        wire = connected;
        connected.exceptionHandler(this::broken); // else the engine logs what is our own business
        if (over) {
            cut();
            return;
        }
        try {
            Fields.write(request.headers(), connected.headers());
        } catch (IllegalArgumentException forbidden) {
            fail(Cause.BROKEN, forbidden);
            cut();
            return;
        }
        var sent = request.body().length == 0 && !expectsBody()
                ? connected.send()
                : connected.send(Buffer.buffer(request.body()));
        sent.onComplete(this::answered, this::broken);
    }

    /** Whether an empty body still announces its length of zero. */
    private boolean expectsBody() {
        return switch (request.method()) {
            case POST, PUT, PATCH -> true;
            case GET, HEAD, DELETE, OPTIONS -> false;
        };
    }

    private void answered(HttpClientResponse response) {
        response.exceptionHandler(this::broken);
        response.handler(chunk -> {
            if (!over && !body.add(chunk)) {
                fail(Cause.TOO_LARGE, new IllegalStateException("the answer is over the limit"));
                cut();
            }
        });
        response.endHandler(end -> finish(() ->
                outcome.response(new Response(response.statusCode(), Fields.read(response.headers()), body.bytes()))));
    }

    private void broken(Throwable failure) {
        fail(Causes.tooLarge(failure) ? Cause.TOO_LARGE : Cause.BROKEN, failure);
    }

    private void expired(Duration deadline) {
        finish(() -> outcome.none(new NoResponse(
                Cause.TIMEOUT, "no answer from " + Causes.place(request) + " within " + deadline.toMillis() + " ms")));
        cut();
    }

    private void fail(Cause cause, Throwable failure) {
        finish(() -> outcome.none(new NoResponse(cause, Causes.place(request) + ": " + failure.getMessage(), failure)));
    }

    private void finish(Runnable tell) {
        if (!over) {
            over = true;
            deadline.lift();
            tell.run();
        }
    }

    /** An exchange given up half way leaves its connection unusable. */
    private void cut() {
        if (wire != null) {
            wire.reset();
        }
    }

    private static HttpMethod method(Request request) {
        return switch (request.method()) {
            case GET -> HttpMethod.GET;
            case HEAD -> HttpMethod.HEAD;
            case POST -> HttpMethod.POST;
            case PUT -> HttpMethod.PUT;
            case PATCH -> HttpMethod.PATCH;
            case DELETE -> HttpMethod.DELETE;
            case OPTIONS -> HttpMethod.OPTIONS;
        };
    }
}
