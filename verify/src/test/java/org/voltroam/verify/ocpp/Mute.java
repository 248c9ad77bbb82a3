package org.voltroam.verify.ocpp;

import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.StationOrder;

/** The hand on a station of a version that answers everything in one way, or never. */
record Mute(String version, CommandOutcome outcome) implements ConnectedStation {

    @Override
    public CommandOutcome start(int connector, TokenUid token) {
        return outcome;
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        return outcome;
    }

    @Override
    public CommandOutcome order(StationOrder order) {
        return outcome;
    }

    @Override
    public void close(String reason) {
        // it hears nothing either
    }
}
