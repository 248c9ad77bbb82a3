package org.voltroam.verify.ocpp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.voltroam.verify.ocpi.Town;

/** A WebSocket that says whatever it is told, over the JDK's own client. */
final class BareStation implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private BareStation(Town town, String id, String password, String version) {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
        socket = HTTP.newWebSocketBuilder()
                .subprotocols(version)
                .header("Authorization", "Basic " + credentials)
                .buildAsync(URI.create("ws://127.0.0.1:" + town.port() + "/ocpp/nl-gvb/" + id), this)
                .join();
    }

    static BareStation connected(Town town, String id, String password) {
        return connected(town, id, password, "ocpp1.6");
    }

    static BareStation connected(Town town, String id, String password, String version) {
        return new BareStation(town, id, password, version);
    }

    /** The HTTP status with which the upgrade is refused. */
    static int refused(Town town, String id, String password) {
        try (var _ = connected(town, id, password)) {
            throw new AssertionError(id + " was let in");
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException handshake
                    ? handshake.getResponse().statusCode()
                    : -1;
        }
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    void say(ByteBuffer bytes) {
        socket.sendBinary(bytes, true).join();
    }

    String ask(String text) {
        say(text);
        return next();
    }

    /** What is heard next: a message, or "closed" with the code; "nothing" after ten seconds. */
    String next() {
        try {
            var next = heard.poll(10, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add("closed " + code);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
