package org.voltroam.testkit.net;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

/** One end of a connection in memory. What it sends is heard by the other end's listener. */
final class MemorySocket implements WebSocket {

    private final Executor threads;
    private final Listener listener;
    private final Optional<String> subprotocol;
    private final ArrayDeque<Runnable> unheard = new ArrayDeque<>();
    private boolean hearing;
    private volatile boolean open = true;
    private volatile boolean silent;
    private @Nullable MemorySocket peer;

    MemorySocket(Executor threads, Listener listener, Optional<String> subprotocol) {
        this.threads = threads;
        this.listener = listener;
        this.subprotocol = subprotocol;
    }

    void join(MemorySocket other) {
        peer = other;
    }

    void open() {
        hear(() -> listener.opened(this));
    }

    @Override
    public boolean send(String text) {
        var other = peer;
        return open && other != null && other.receive(text);
    }

    private synchronized boolean receive(String text) {
        if (open) {
            hear(() -> listener.text(this, text));
        }
        return open;
    }

    @Override
    public void close(int code, String reason) {
        var other = peer;
        if (end(code) && other != null) {
            other.end(code);
        }
    }

    private synchronized boolean end(int code) {
        if (!open) {
            return false;
        }
        open = false;
        hear(() -> listener.closed(this, code));
        return true;
    }

    /** From now on it answers no ping, as if its cable had been pulled. */
    void silence() {
        silent = true;
    }

    @Override
    public boolean answers(Duration patience) {
        var other = peer;
        return open && other != null && !other.silent;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public String remote() {
        return "memory";
    }

    @Override
    public Optional<String> subprotocol() {
        return subprotocol;
    }

    private synchronized void hear(Runnable call) {
        unheard.add(call);
        if (!hearing) {
            hearing = true;
            threads.execute(this::drain);
        }
    }

    private void drain() {
        for (var call = next(); call != null; call = next()) {
            call.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        var call = unheard.poll();
        hearing = call != null;
        return call;
    }
}
