package org.voltroam.testkit.station;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

/** A station played by the test: sends any text, hears what comes back. */
final class Caller implements Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();

    static Caller connect(Street street, String id, Caller caller) {
        street.net.connect(Street.handshake(id, "volt"), List.of("ocpp1.6"), caller);
        return caller;
    }

    String next() throws InterruptedException {
        var text = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("nothing was said");
        }
        return text;
    }

    @Nullable
    Integer closeCode() throws InterruptedException {
        return ended.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void opened(WebSocket socket) {}

    @Override
    public void text(WebSocket socket, String message) {
        heard.add(message);
    }

    @Override
    public void closed(WebSocket socket, int code) {
        ended.add(code);
    }
}
