package org.voltroam.platform.engine;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;

/** Reads one request, within bounds: 400, 408, 413, 417 and 501 are said here. Used on its loop. */
final class Inbound implements Watched {

    private final Limits limits;
    private final Serving serving;
    private final HttpServerRequest wire;
    private final Method method;
    private final BiConsumer<Serving, Request> next;
    private final Body body;
    private final int since;
    private boolean refused;

    private Inbound(Limits limits, Serving serving, Method method, BiConsumer<Serving, Request> next) {
        this.limits = limits;
        this.serving = serving;
        this.wire = serving.wire();
        this.method = method;
        this.next = next;
        this.body = new Body(limits.body());
        this.since = serving.loop().now();
    }

    static void read(Loop loop, Limits limits, Link link, HttpServerRequest wire, BiConsumer<Serving, Request> next) {
        var method = method(wire);
        var serving = new Serving(loop, link, wire, method == Method.HEAD);
        link.begin();
        if (method == null) {
            serving.refuse(501);
        } else {
            new Inbound(limits, serving, method == Method.HEAD ? Method.GET : method, next).begin();
        }
    }

    private void begin() {
        var target = target();
        var status = target == null ? 400 : objection();
        if (target == null || status != 0) {
            wire.handler(ignored -> {});
            serving.refuse(status);
            return;
        }
        serving.loop().watch(this);
        wire.exceptionHandler(gone -> serving.loop().forget(this));
        wire.handler(this::chunk);
        wire.endHandler(end -> complete(target));
    }

    /** The status with which a head alone is refused; 0 when there is nothing against it. */
    private int objection() {
        if (wire.version() == HttpVersion.HTTP_1_1 && wire.getHeader("Host") == null) {
            return 400; // RFC 9112, 3.2
        }
        if (!isFramedAsWeRead()) {
            return 400; // RFC 9112, 6.1 and 6.3
        }
        var length = wire.getHeader("Content-Length");
        if (length != null && (length.length() > 9 || Integer.parseInt(length) > limits.body())) {
            return 413;
        }
        var expected = wire.getHeader("Expect");
        if (expected != null) {
            if (!expected.equalsIgnoreCase("100-continue")) {
                return 417;
            }
            wire.response().writeContinue();
        }
        return 0;
    }

    /** Chunked and nothing else, said once, by a version that has it: all else others may read in another way. */
    private boolean isFramedAsWeRead() {
        if (!wire.headers().contains("Transfer-Encoding")) {
            return true;
        }
        var codings = wire.headers().getAll("Transfer-Encoding");
        return codings.size() == 1
                && codings.getFirst().equalsIgnoreCase("chunked")
                && wire.version() == HttpVersion.HTTP_1_1;
    }

    private void chunk(Buffer chunk) {
        if (!refused && !body.add(chunk)) {
            refuse(413);
        }
    }

    private void complete(String target) {
        serving.loop().forget(this);
        if (!refused) {
            next.accept(
                    serving,
                    new Request(
                            method,
                            target,
                            Fields.read(wire.headers()),
                            body.bytes(),
                            serving.link().remote(),
                            serving.link().channel()));
        }
    }

    @Override
    public void look(int now) {
        if (serving.loop().past(since, limits.http().reading())) {
            refuse(408);
        }
    }

    private void refuse(int status) {
        refused = true;
        serving.loop().forget(this);
        serving.refuse(status);
    }

    /** The origin form; a proxy's absolute form loses its scheme and host (RFC 9112, 3.2.2). */
    private @Nullable String target() {
        var uri = wire.uri();
        if (uri.startsWith("/") || uri.equals("*")) {
            return uri;
        }
        var scheme = uri.indexOf("://");
        var path = scheme < 0 ? -1 : uri.indexOf('/', scheme + 3);
        return path < 0 ? null : uri.substring(path);
    }

    private static @Nullable Method method(HttpServerRequest wire) {
        return switch (wire.method().name()) {
            case "GET" -> Method.GET;
            case "HEAD" -> Method.HEAD;
            case "POST" -> Method.POST;
            case "PUT" -> Method.PUT;
            case "PATCH" -> Method.PATCH;
            case "DELETE" -> Method.DELETE;
            case "OPTIONS" -> Method.OPTIONS;
            default -> null;
        };
    }
}
