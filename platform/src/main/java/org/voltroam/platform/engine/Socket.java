package org.voltroam.platform.engine;

import io.netty.handler.codec.CodecException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltroam.platform.engine.Assembly.Step;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

/**
 * One WebSocket of either side. Frames arrive on the loop and are heard, in order, through the mailbox on virtual threads; when
 * the listener is slow, reading pauses and TCP slows the peer down.
 */
final class Socket implements WebSocket, Watched, Guests.Guest {

    private static final int ABNORMAL = 1006;

    /** How long a peer whose frames are broken has to read why it is cut off. */
    private static final int GOODBYE_MILLIS = 1000;

    private final Loop loop;
    private final Limits.Sockets limits;
    private final WebSocketBase wire;
    private final Listener listener;
    private final Guests guests;
    private final Mailbox mailbox;
    private final Assembly assembly;
    private final AtomicInteger unsent = new AtomicInteger();
    private final List<CompletableFuture<Boolean>> asked = new ArrayList<>(0);
    private volatile boolean open = true;
    private volatile String remote = "";
    private volatile String subprotocol = "";
    private boolean greeted;
    private boolean pinged;
    private boolean ending;
    private int heard;
    private int code;

    Socket(Loop loop, Limits.Sockets limits, WebSocketBase wire, Listener listener, Guests guests) {
        this.loop = loop;
        this.limits = limits;
        this.wire = wire;
        this.listener = listener;
        this.guests = guests;
        this.mailbox = new Mailbox(limits.queued(), () -> loop.run(wire::resume));
        this.assembly = new Assembly(limits.message());
        this.heard = loop.now();
        wire.frameHandler(this::frame);
        wire.pongHandler(pong -> answered());
        wire.exceptionHandler(this::failed);
        wire.closeHandler(gone -> ended());
    }

    /** The handshake is complete. On the loop. */
    void opened() {
        remote = String.valueOf(wire.remoteAddress());
        subprotocol = wire.subProtocol() == null ? "" : wire.subProtocol();
        loop.watch(this);
        guests.enter(this);
        greet();
    }

    /** The listener hears of the opening first, even when frames come along with the handshake. */
    private void greet() {
        if (!greeted) {
            greeted = true;
            hear("opened", () -> listener.opened(this));
        }
    }

    private void frame(WebSocketFrame frame) {
        heard();
        var data = frame.isText() || frame.isBinary() || frame.isContinuation();
        if (!data || code != 0) {
            return; // the engine answers close and ping; after our own close nothing is heard any more
        }
        greet();
        switch (assembly.add(frame)) {
            case Step.More more -> {}
            case Step.Message(var text) -> hear("text", () -> listener.text(this, text));
            case Step.Wrong(var wrong, var reason) -> close(wrong, reason);
        }
    }

    private void hear(String what, Runnable call) {
        var room = mailbox.add(() -> {
            try {
                call.run();
            } catch (Throwable bug) {
                var id = Fault.log("a socket's listener, " + what, bug);
                close(1011, "internal error " + id);
            }
        });
        if (!room && !ending) {
            wire.pause();
        }
    }

    private void heard() {
        heard = loop.now();
        pinged = false;
    }

    private void answered() {
        heard();
        asked.forEach(asking -> asking.complete(true));
        asked.clear();
    }

    @Override
    public boolean answers(Duration patience) {
        var pong = new CompletableFuture<Boolean>();
        loop.run(() -> ask(pong));
        return pong.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void ask(CompletableFuture<Boolean> pong) {
        if (open && code == 0 && !wire.isClosed()) {
            asked.add(pong);
            wire.writePing(Buffer.buffer());
        } else {
            pong.complete(false);
        }
    }

    /** Frames that cannot be read end the socket, here and not in the engine: what fails to inflate hides the end from it. */
    private void failed(Throwable failure) {
        if (code == 0 && failure instanceof CodecException) {
            code = Causes.tooLarge(failure) ? 1009 : 1002;
            var reason = code == 1009 ? "message over " + limits.message() + " bytes" : "not a frame we agreed on";
            wire.writeFrame(CloseFrame.of(code, reason));
            loop.vertx().setTimer(GOODBYE_MILLIS, over -> CloseFrame.cut(wire, () -> loop.later(this::ended)));
        }
    }

    /** What was read before the end is still heard: first the engine hands over what it held back while we paused. */
    private void ended() {
        if (ending) {
            return;
        }
        ending = true;
        greet();
        wire.resume();
        loop.later(this::closed);
    }

    private void closed() {
        open = false;
        asked.forEach(asking -> asking.complete(false));
        asked.clear();
        loop.forget(this);
        var told = code != 0 ? code : wire.closeStatusCode() == null ? ABNORMAL : wire.closeStatusCode();
        hear("closed", () -> {
            try {
                listener.closed(this, told);
            } finally {
                loop.run(() -> guests.leave(this));
            }
        });
    }

    @Override
    public boolean send(String text) {
        if (!open) {
            return false;
        }
        var size = 16 + text.length();
        if (unsent.addAndGet(size) > limits.unsent()) {
            loop.run(this::cut);
            return false;
        }
        loop.run(() -> write(text, size));
        return true;
    }

    private void write(String text, int size) {
        if (open && code == 0 && !wire.isClosed()) {
            wire.writeTextMessage(text).onComplete(sent -> unsent.addAndGet(-size));
        }
    }

    @Override
    public void close(int newCode, String reason) {
        loop.run(() -> {
            if (open && code == 0) {
                code = newCode;
                wire.resume(); // the peer's answer to our close must be read
                wire.close((short) newCode, CloseFrame.shortened(reason));
            }
        });
    }

    /** Ends it without a handshake: the peer does not read, or is not there. */
    private void cut() {
        if (open) {
            CloseFrame.cut(wire);
        }
    }

    @Override
    public void dismiss() {
        close(1001, "going away");
    }

    @Override
    public void look(int now) {
        if (loop.past(heard, limits.silence())) {
            cut();
        } else if (!pinged && code == 0 && loop.past(heard, limits.ping())) {
            pinged = true;
            wire.writePing(Buffer.buffer());
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public String remote() {
        return remote;
    }

    @Override
    public Optional<String> subprotocol() {
        return subprotocol.isEmpty() ? Optional.empty() : Optional.of(subprotocol);
    }
}
