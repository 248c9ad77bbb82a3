package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Why;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.v16.CancelReservation.CancelReservationStatus;

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
            return tooLong();
        }
        return command(
                RemoteStartTransaction.ACTION,
                new RemoteStartTransaction.Request(connector, token.text(), null),
                V16Hand::remote);
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        var number = Numbers.of(transaction);
        if (number.isEmpty()) {
            return new CommandOutcome.Rejected("OCPP 1.6 numbers transactions; " + transaction + " is no number");
        }
        return command(
                RemoteStopTransaction.ACTION, new RemoteStopTransaction.Request(number.getAsInt()), V16Hand::remote);
    }

    @Override
    public CommandOutcome reserve(int connector, TokenUid token, int reservation, Instant until) {
        if (token.text().length() > IdTagInfo.MAX_ID_TAG) {
            return tooLong();
        }
        return command(
                ReserveNow.ACTION,
                new ReserveNow.Request(connector, until, token.text(), null, reservation),
                V16Hand::reserved);
    }

    @Override
    public CommandOutcome cancelReservation(int reservation) {
        return command(CancelReservation.ACTION, new CancelReservation.Request(reservation), V16Hand::cancelled);
    }

    @Override
    public CommandOutcome unlock(int connector) {
        return command(UnlockConnector.ACTION, new UnlockConnector.Request(connector), V16Hand::unlocked);
    }

    @Override
    public void close(String reason) {
        connection.close(CODE_OWN_REASONS, reason);
    }

    private static CommandOutcome tooLong() {
        return new CommandOutcome.Rejected(
                "OCPP 1.6 carries tokens of at most " + IdTagInfo.MAX_ID_TAG + " characters");
    }

    private CommandOutcome command(String action, Payload request, Function<Fields, CommandOutcome> answer) {
        if (!accepted.getAsBoolean()) {
            return new CommandOutcome.Rejected("the station is not accepted yet");
        }
        return switch (connection.call(action, request.write())) {
            case Reply.Answered(var payload) -> answer.apply(Fields.of(payload, "", new Violations()));
            case Reply.Refused(var code, var text) -> refused(code, text);
            case Reply.NoAnswer(var cause) -> new CommandOutcome.NoAnswer(cause);
        };
    }

    /** A station need not have these (OCPP 1.6, 3.4, feature profiles), and says so with either word (OCPP-J 1.6, 4.2.3). */
    private static CommandOutcome refused(Open<ErrorCode> code, String text) {
        var reason = code + ": " + text;
        return code.is(ErrorCode.NotImplemented) || code.is(ErrorCode.NotSupported)
                ? new CommandOutcome.Unable(Why.NOT_SUPPORTED, reason)
                : new CommandOutcome.Rejected(reason);
    }

    private static CommandOutcome remote(Fields answer) {
        var response = RemoteStartStopStatus.Response.read(answer);
        return response.status().is(RemoteStartStopStatus.Accepted)
                ? new CommandOutcome.Accepted()
                : rejected(response.status());
    }

    private static CommandOutcome reserved(Fields answer) {
        var status = ReserveNow.Response.read(answer).status();
        return status.known()
                .map(known -> switch (known) {
                    case Accepted -> new CommandOutcome.Accepted();
                    case Occupied -> unable(Why.OCCUPIED, status);
                    case Faulted, Unavailable -> unable(Why.INOPERATIVE, status);
                    case Rejected -> rejected(status);
                })
                .orElseGet(() -> rejected(status));
    }

    /** Rejected has one meaning here: the station has no such reservation (OCPP 1.6, 5.2). */
    private static CommandOutcome cancelled(Fields answer) {
        var status = CancelReservation.Response.read(answer).status();
        return status.is(CancelReservationStatus.Accepted)
                ? new CommandOutcome.Accepted()
                : unable(Why.UNKNOWN_RESERVATION, status);
    }

    private static CommandOutcome unlocked(Fields answer) {
        var status = UnlockConnector.Response.read(answer).status();
        return status.known()
                .map(known -> switch (known) {
                    case Unlocked -> new CommandOutcome.Accepted();
                    case UnlockFailed -> unable(Why.FAILED, status);
                    case NotSupported -> unable(Why.NOT_SUPPORTED, status);
                })
                .orElseGet(() -> rejected(status));
    }

    private static CommandOutcome rejected(Open<?> status) {
        return new CommandOutcome.Rejected(said(status));
    }

    private static CommandOutcome unable(Why why, Open<?> status) {
        return new CommandOutcome.Unable(why, said(status));
    }

    private static String said(Open<?> status) {
        return "the station answered \"" + status + "\"";
    }
}
