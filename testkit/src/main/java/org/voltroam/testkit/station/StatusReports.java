package org.voltroam.testkit.station;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.v16.StatusNotification;
import org.voltroam.protocol.ocpp.v16.StatusNotification.ChargePointErrorCode;
import org.voltroam.protocol.ocpp.v16.StatusNotification.ChargePointStatus;

/** What a station tells about its connectors: every change once, and never an older state after a newer one. */
final class StatusReports {

    private final StationLink link;
    private final Gear gear;
    private final Signal signal;
    private final StationListener listener;
    private final ReentrantLock telling = new ReentrantLock();

    StatusReports(StationLink link, Gear gear, Signal signal, StationListener listener) {
        this.link = link;
        this.gear = gear;
        this.signal = signal;
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
        var status = new StatusNotification.Request(
                connector,
                Open.of(ChargePointErrorCode.NoError),
                null,
                Open.of(word(state)),
                gear.clock().instant(),
                null,
                null);
        link.call(StatusNotification.ACTION, status.write());
    }

    private static ChargePointStatus word(ConnectorState state) {
        return switch (state) {
            case AVAILABLE -> ChargePointStatus.Available;
            case PREPARING -> ChargePointStatus.Preparing;
            case CHARGING -> ChargePointStatus.Charging;
            case SUSPENDED_EVSE -> ChargePointStatus.SuspendedEVSE;
            case SUSPENDED_EV -> ChargePointStatus.SuspendedEV;
            case FINISHING -> ChargePointStatus.Finishing;
            case RESERVED -> ChargePointStatus.Reserved;
            case UNAVAILABLE -> ChargePointStatus.Unavailable;
            case FAULTED, OCCUPIED, UNKNOWN -> ChargePointStatus.Faulted;
        };
    }
}
