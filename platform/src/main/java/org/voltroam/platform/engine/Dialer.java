package org.voltroam.platform.engine;

import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.NoResponse.Cause;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketClient;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

/** Opens WebSockets, from threads that may block. */
final class Dialer implements WebSocketClient {

    private final Loops loops;
    private final Limits limits;
    private final Duration deadline;

    Dialer(Loops loops, Limits limits, Duration deadline) {
        this.loops = loops;
        this.limits = limits;
        this.deadline = deadline;
    }

    @Override
    public WebSocket connect(Request request, List<String> subprotocols, Listener listener) {
        var loop = loops.next();
        var target = Target.of(request.target());
        var options = new WebSocketConnectOptions()
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.uri())
                .setTimeout(deadline.toMillis())
                .setSubProtocols(subprotocols);
        request.headers().each(options::addHeader);
        var opened = new CompletableFuture<WebSocket>();
        loop.run(() -> {
            try {
                dial(loop, options, listener, opened);
            } catch (RuntimeException refused) {
                opened.completeExceptionally(noResponse(options, refused));
            }
        });
        return Await.answer(opened, deadline, () -> {}, Causes.place(request));
    }

    private void dial(
            Loop loop, WebSocketConnectOptions options, Listener listener, CompletableFuture<WebSocket> opened) {
        var wire = loop.dialer().webSocket();
        var socket = new Socket(loop, limits.sockets(), wire, listener, new Guests());
        wire.connect(options)
                .onComplete(
                        connected -> {
                            socket.opened();
                            if (!opened.complete(socket)) {
                                socket.close(1001, "too late"); // whoever asked has gone
                            }
                        },
                        failure -> opened.completeExceptionally(noResponse(options, failure)));
    }

    private static NoResponse noResponse(WebSocketConnectOptions options, Throwable failure) {
        var place = options.getHost() + ":" + options.getPort();
        return failure instanceof UpgradeRejectedException refused
                ? new NoResponse(
                        Cause.BROKEN, place + " refused the upgrade with status " + refused.getStatus(), failure)
                : new NoResponse(Cause.UNREACHABLE, place + ": " + failure.getMessage(), failure);
    }
}
