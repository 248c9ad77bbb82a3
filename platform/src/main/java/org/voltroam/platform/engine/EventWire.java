package org.voltroam.platform.engine;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltroam.protocol.http.EventSource;

/**
 * One open stream of server-sent events. A reader that lags behind too far is cut off: its browser reconnects by itself.
 */
final class EventWire implements EventSource.EventStream, Watched, Guests.Guest {

    private final Loop loop;
    private final Limits.Http limits;
    private final HttpServerResponse wire;
    private final Link link;
    private final Guests guests;
    private final AtomicInteger unsent = new AtomicInteger();
    private final List<Runnable> onClose = new ArrayList<>();
    private volatile boolean open = true;
    private int since;

    private EventWire(Serving serving, Limits.Http limits, Guests guests) {
        this.loop = serving.loop();
        this.limits = limits;
        this.wire = serving.wire().response();
        this.link = serving.link();
        this.guests = guests;
        this.since = loop.now();
    }

    static void open(Serving serving, Limits.Http limits, EventSource source, Guests guests) {
        var stream = new EventWire(serving, limits, guests);
        stream.start(serving.isHead());
        if (stream.open) {
            Threads.http(() -> stream.feed(source));
        }
    }

    private void start(boolean headOnly) {
        wire.putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        if (headOnly || wire.closed()) {
            open = false;
            link.end();
            wire.end();
            return;
        }
        wire.setChunked(true).closeHandler(gone -> closed());
        wire.writeHead();
        loop.watch(this);
        guests.enter(this);
    }

    private void feed(EventSource source) {
        try {
            source.opened(this);
        } catch (Throwable bug) {
            Fault.log("an event stream", bug);
            close();
        }
    }

    @Override
    public void send(String event, String data) {
        var text = new StringBuilder(data.length() + event.length() + 24);
        text.append("event: ").append(event.replaceAll("[\\r\\n]", " ")).append('\n');
        for (var line : data.split("\r\n|\r|\n", -1)) {
            text.append("data: ").append(line).append('\n');
        }
        write(text.append('\n').toString());
    }

    private void write(String text) {
        var bytes = Buffer.buffer(text);
        if (!open) {
            return;
        }
        if (unsent.addAndGet(bytes.length()) > limits.streamBuffer()) {
            loop.run(this::cut);
            return;
        }
        loop.run(() -> {
            if (open && !wire.closed()) {
                since = loop.now();
                wire.write(bytes).onComplete(sent -> unsent.addAndGet(-bytes.length()));
            }
        });
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        loop.run(() -> {
            if (open && !wire.closed()) {
                wire.end();
                link.end();
            }
            closed();
        });
    }

    @Override
    public void dismiss() {
        close();
    }

    private void cut() {
        link.close();
        closed();
    }

    @Override
    public void onClose(Runnable action) {
        synchronized (onClose) {
            if (open) {
                onClose.add(action);
                return;
            }
        }
        Threads.http(action);
    }

    private void closed() {
        loop.forget(this);
        guests.leave(this);
        List<Runnable> actions;
        synchronized (onClose) {
            open = false;
            actions = List.copyOf(onClose);
            onClose.clear();
        }
        actions.forEach(Threads::http);
    }

    @Override
    public void look(int now) {
        if (loop.past(since, limits.heartbeat())) {
            write(":\n\n");
        }
    }
}
