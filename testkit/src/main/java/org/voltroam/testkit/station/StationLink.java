package org.voltroam.testkit.station;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.StationId;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.rpc.CallHandler;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import tools.jackson.databind.node.ObjectNode;

/**
 * A station's connection to its operator, made again whenever it breaks.
 *
 * <p>Off, then connecting, booting, online, and back to connecting. It boots once: a station that only lost its network is still
 * accepted (OCPP-J 1.6, 5.4). One thread lives as long as the station is on; while all is well it sleeps between heartbeats.
 */
final class StationLink {

    private final Supplier<Request> handshake;
    private final StationId id;
    private final Gear gear;
    private final Signal signal;
    private final Speech speech;
    private final CallHandler handler;
    private final StationListener listener;
    private final Runnable onOnline;
    private Duration interval = Duration.ZERO;
    private boolean accepted;
    /** The operator has told us to ask again now. */
    private boolean told;

    private boolean online;
    private volatile boolean off;
    private volatile boolean restarting;
    private volatile @Nullable RpcConnection connection;

    StationLink(
            Supplier<Request> handshake,
            StationId id,
            Gear gear,
            Signal signal,
            Speech speech,
            CallHandler handler,
            StationListener listener,
            Runnable onOnline) {
        this.handshake = handshake;
        this.id = id;
        this.gear = gear;
        this.signal = signal;
        this.speech = speech;
        this.handler = handler;
        this.listener = listener;
        this.onOnline = onOnline;
    }

    void switchOn() {
        gear.threads().execute(this::live);
    }

    void switchOff() {
        signal.change(() -> off = true);
        var open = connection;
        if (open != null) {
            open.close(1000, "switched off");
        }
    }

    /** After the answer that is being given the connection ends; the next one begins with a boot. */
    void reboot() {
        restarting = true;
    }

    /** Asks to be let in, now and not after the pause; one that is let in asks once more. */
    void bootNow() {
        if (isOnline()) {
            gear.threads().execute(() -> call("BootNotification", speech.boot(id)));
        } else {
            signal.change(() -> told = true);
        }
    }

    private void sent() {
        var open = connection;
        if (!restarting) {
            return;
        }
        restarting = false;
        signal.change(() -> accepted = false);
        if (open != null) {
            open.close(1001, "starting anew");
        }
    }

    boolean isOff() {
        return off;
    }

    boolean isOnline() {
        return signal.read(() -> online);
    }

    /** Waits until the operator has accepted the station and it is connected; false when that does not happen in time. */
    boolean awaitOnline(Duration atMost) throws InterruptedException {
        signal.await(() -> online || off, atMost);
        return !off && isOnline();
    }

    Reply call(String action, ObjectNode payload) {
        var open = connection;
        return open == null ? new Reply.NoAnswer(Reply.Cause.CLOSED) : open.call(action, payload);
    }

    private void live() {
        try {
            for (int failures = 0; !off; failures++) {
                if (connectedOnce()) {
                    failures = 0;
                }
                signal.await(() -> off, gear.backoff().pause(failures, id.hashCode()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt(); // the program ends, and the station with it
        }
    }

    /** One connection from beginning to end; true when the operator accepted the station. */
    private boolean connectedOnce() throws InterruptedException {
        try {
            var opened = open();
            listener.connected();
            var served = boot(opened) && serve(opened);
            opened.close(1000, "");
            listener.disconnected("the connection is gone");
            return served;
        } catch (NoResponse unreachable) {
            listener.disconnected(String.valueOf(unreachable.getMessage()));
            return false;
        } finally {
            signal.change(() -> online = false);
            connection = null;
        }
    }

    private RpcConnection open() {
        var opened = new RpcConnection(gear.terms(), speech.dialect(), handler);
        var socket = gear.sockets().connect(handshake.get(), List.of(speech.subprotocol()), ringing(opened));
        opened.opened(socket);
        connection = opened;
        return opened;
    }

    static Request request(SimulatedStationSpec spec, String password) {
        var credentials = (spec.id() + ":" + password).getBytes(StandardCharsets.UTF_8);
        var slash = spec.url().endsWith("/") ? "" : "/";
        return Request.get(spec.url()
                        + slash
                        + spec.id().text().replace("|", "%7C").replace(" ", "%20"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** The connection's listener, which also rings the bell when the socket is gone. */
    private Listener ringing(RpcConnection opened) {
        return new Listener() {
            @Override
            public void opened(WebSocket socket) {
                opened.opened(socket);
            }

            @Override
            public void text(WebSocket socket, String message) {
                opened.text(new Echoing(socket, StationLink.this::sent), message);
            }

            @Override
            public void closed(WebSocket socket, int code) {
                opened.closed(socket, code);
                signal.change(() -> {});
            }
        };
    }

    /** Asks to be let in until the answer is yes; false when the connection is gone before. OCPP 1.6, 4.2. */
    private boolean boot(RpcConnection opened) throws InterruptedException {
        var report = speech.boot(id);
        while (!accepted && opened.isOpen() && !off) {
            var pause = gear.backoff().longest();
            if (opened.call("BootNotification", report) instanceof Reply.Answered(var payload)) {
                pause = registered(speech.admitted(payload));
            }
            if (!accepted) {
                signal.await(() -> off || told || !opened.isOpen(), pause);
                signal.change(() -> told = false);
            }
        }
        return accepted && opened.isOpen();
    }

    private Duration registered(Speech.Admitted answer) {
        accepted = answer.accepted();
        listener.registered(answer.word());
        interval = answer.interval();
        return interval;
    }

    private boolean serve(RpcConnection opened) throws InterruptedException {
        signal.change(() -> online = true);
        onOnline.run();
        while (!signal.await(() -> off || !opened.isOpen(), interval)) {
            opened.call("Heartbeat", Json.object());
        }
        return true;
    }
}
