package org.voltroam.verify.ocpp;

import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.StationOrder;

/** The hand on a station whose answers are always lost. */
record Mute() implements ConnectedStation {

    @Override
    public String version() {
        return "ocpp1.6";
    }

    @Override
    public CommandOutcome start(int connector, TokenUid token) {
        return lost();
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        return lost();
    }

    @Override
    public CommandOutcome order(StationOrder order) {
        return lost();
    }

    @Override
    public void close(String reason) {
        // it hears nothing either
    }

    private static CommandOutcome lost() {
        return new CommandOutcome.NoAnswer(Reply.Cause.TIMEOUT);
    }
}
