package org.voltroam.platform.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

/** A listener that writes down what it hears, and may answer. */
final class Heard implements Listener {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BiConsumer<WebSocket, String> answer;

    Heard(BiConsumer<WebSocket, String> answer) {
        this.answer = answer;
    }

    static Heard only() {
        return new Heard((socket, text) -> {});
    }

    static Heard echo() {
        return new Heard(WebSocket::send);
    }

    /** The next event, in order; "nothing" after ten seconds without one. */
    String next() {
        try {
            var event = events.poll(10, TimeUnit.SECONDS);
            return event == null ? "nothing" : event;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    boolean hasMore() {
        return !events.isEmpty();
    }

    @Override
    public void opened(WebSocket socket) {
        events.add("opened");
    }

    @Override
    public void text(WebSocket socket, String message) {
        events.add(message);
        answer.accept(socket, message);
    }

    @Override
    public void closed(WebSocket socket, int code) {
        events.add("closed " + code);
    }
}
