package org.voltroam.testkit.net;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketClient;
import org.voltroam.protocol.http.WebSocketEndpoint;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

/**
 * A WebSocket client whose every connection leads to one endpoint of the same process.
 *
 * <p>Keeps the engine's promises: a listener hears one call at a time, in order, on a thread of its own; {@code opened} comes
 * first and {@code closed} exactly once, last.
 */
public final class MemorySockets implements WebSocketClient {

    private static final int ABNORMAL = 1006;

    private final WebSocketEndpoint server;
    private final Executor threads;
    private final Set<MemorySocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    public MemorySockets(WebSocketEndpoint server, Executor threads) {
        this.server = server;
        this.threads = threads;
    }

    @Override
    public WebSocket connect(Request request, List<String> subprotocols, Listener listener) {
        if (down) {
            throw new NoResponse(NoResponse.Cause.UNREACHABLE, "the network is down");
        }
        return switch (server.accept(asReceived(request, subprotocols))) {
            case Handshake.Refused(var response) ->
                throw new NoResponse(
                        NoResponse.Cause.BROKEN, "the upgrade was refused with status " + response.status());
            case Handshake.Accepted(var subprotocol, var serverSide) -> {
                var ours = new MemorySocket(threads, listener, subprotocol);
                var theirs = new MemorySocket(threads, serverSide, subprotocol);
                ours.join(theirs);
                theirs.join(ours);
                open.removeIf(socket -> !socket.isOpen());
                open.add(ours);
                theirs.open();
                ours.open();
                yield ours;
            }
        };
    }

    /** Cuts every connection without a goodbye; nobody can connect until {@link #mend}. */
    public void cut() {
        down = true;
        open.forEach(socket -> socket.close(ABNORMAL, "the network is down"));
        open.clear();
    }

    /** Pulls the cable of everybody who is connected: nobody hears of it, and nobody answers a ping. */
    public void silence() {
        open.forEach(MemorySocket::silence);
    }

    public void mend() {
        down = false;
    }

    private static Request asReceived(Request request, List<String> subprotocols) {
        var uri = URI.create(request.target());
        var target = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        var received = request.target(target);
        return subprotocols.isEmpty()
                ? received
                : received.header("Sec-WebSocket-Protocol", String.join(", ", subprotocols));
    }
}
