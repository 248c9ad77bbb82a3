package org.voltroam.protocol.ocpp.v16;

import java.util.function.BooleanSupplier;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import tools.jackson.databind.node.ObjectNode;

/** Commands as calls of OCPP 1.6. A station that is not accepted yet is told nothing (OCPP 1.6, 4.2). */
record V16Hand(RpcConnection connection, BooleanSupplier accepted) implements ConnectedStation {

    /** RFC 6455, 7.4.1: policy violation, the code for reasons of our own. */
    private static final int CODE_OWN_REASONS = 1008;

    @Override
    public String version() {
        return V16.SUBPROTOCOL;
    }

    @Override
    public CommandOutcome start(int connector, TokenUid token) {
        if (token.text().length() > IdTagInfo.MAX_ID_TAG) {
            return new CommandOutcome.Rejected(
                    "OCPP 1.6 carries tokens of at most " + IdTagInfo.MAX_ID_TAG + " characters");
        }
        return command(
                RemoteStartTransaction.ACTION, new RemoteStartTransaction.Request(connector, token.text(), null));
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        var number = Numbers.of(transaction);
        if (number.isEmpty()) {
            return new CommandOutcome.Rejected("OCPP 1.6 numbers transactions; " + transaction + " is no number");
        }
        return command(RemoteStopTransaction.ACTION, new RemoteStopTransaction.Request(number.getAsInt()));
    }

    @Override
    public void close(String reason) {
        connection.close(CODE_OWN_REASONS, reason);
    }

    private CommandOutcome command(String action, Payload request) {
        if (!accepted.getAsBoolean()) {
            return new CommandOutcome.Rejected("the station is not accepted yet");
        }
        return switch (connection.call(action, request.write())) {
            case Reply.Answered(var payload) -> outcome(payload);
            case Reply.Refused(var code, var text) -> new CommandOutcome.Rejected(code + ": " + text);
            case Reply.NoAnswer(var cause) -> new CommandOutcome.NoAnswer(cause);
        };
    }

    private static CommandOutcome outcome(ObjectNode payload) {
        var response = RemoteStartStopStatus.Response.read(Fields.of(payload, "", new Violations()));
        return response.status().is(RemoteStartStopStatus.Accepted)
                ? new CommandOutcome.Accepted()
                : new CommandOutcome.Rejected("the station answered \"" + response.status() + "\"");
    }
}
