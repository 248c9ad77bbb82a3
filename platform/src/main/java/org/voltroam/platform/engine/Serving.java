package org.voltroam.platform.engine;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.voltroam.platform.work.FaultPoint;
import org.voltroam.protocol.http.Response;

/** One request being served: the place its answer goes. Used on its loop. */
final class Serving {

    private final Loop loop;
    private final Link link;
    private final HttpServerRequest wire;
    private final boolean head;

    Serving(Loop loop, Link link, HttpServerRequest wire, boolean head) {
        this.loop = loop;
        this.link = link;
        this.wire = wire;
        this.head = head;
    }

    Loop loop() {
        return loop;
    }

    Link link() {
        return link;
    }

    HttpServerRequest wire() {
        return wire;
    }

    boolean isHead() {
        return head;
    }

    /** From any thread. */
    void answer(Response response) {
        FaultPoint.AFTER_COMMIT_BEFORE_ANSWER.reached(
                wire.path(), () -> response.headers().first("Location").orElse(""));
        loop.run(() -> write(response));
    }

    /** Says no before the request is all here, and closes once the peer had time to read it. */
    void refuse(int status) {
        wire.response().putHeader("Connection", "close");
        write(Response.of(status));
        link.leave();
    }

    private void write(Response answer) {
        var response = wire.response();
        if (response.closed() || response.ended()) {
            return; // the client left; what was done stays done
        }
        link.end();
        var length = answer.body().length;
        try {
            response.setStatusCode(answer.status());
            Fields.write(answer.headers(), response.headers());
        } catch (IllegalArgumentException forbidden) {
            Fault.log("an answer to " + wire.path(), forbidden);
            response.headers().clear();
            response.setStatusCode(500).end();
            return;
        }
        if (head) {
            response.putHeader("Content-Length", Integer.toString(length)).end();
        } else if (length == 0) {
            response.end();
        } else {
            response.end(Buffer.buffer(answer.body()));
        }
    }
}
