package org.voltroam.testkit.station;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.voltroam.protocol.ocpp.station.ConnectorState;

/** What a station tells about its connectors: every change once, and never an older state after a newer one. */
final class StatusReports {

    private final StationLink link;
    private final Gear gear;
    private final Signal signal;
    private final Speech speech;
    private final StationListener listener;
    private final ReentrantLock telling = new ReentrantLock();

    StatusReports(StationLink link, Gear gear, Signal signal, Speech speech, StationListener listener) {
        this.link = link;
        this.gear = gear;
        this.signal = signal;
        this.speech = speech;
        this.listener = listener;
    }

    /** A connector's new state; told at once when online, else after the next connect. */
    void change(Bay bay, ConnectorState state) {
        var changed = signal.read(() -> {
            var old = bay.state;
            bay.state = state;
            return old != state;
        });
        if (changed) {
            listener.stateChanged(bay.connector.number(), state);
            tell(bay);
        }
    }

    /** On a new connection the operator is told everything again; connector 0 is the station itself. */
    void all(List<Bay> bays) {
        send(0, ConnectorState.AVAILABLE);
        bays.forEach(bay -> {
            signal.change(() -> bay.told = null);
            tell(bay);
        });
    }

    /** Tells the state as it is by then: whoever comes late tells nothing old. */
    private void tell(Bay bay) {
        telling.lock();
        try {
            var state = signal.read(() -> bay.state);
            if (link.isOnline() && signal.read(() -> bay.told) != state) {
                send(bay.connector.number(), state);
                signal.change(() -> bay.told = state);
            }
        } finally {
            telling.unlock();
        }
    }

    private void send(int connector, ConnectorState state) {
        speech.status(connector, state, gear.clock().instant())
                .ifPresent(status -> link.call("StatusNotification", status));
    }
}
