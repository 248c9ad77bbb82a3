package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.station.Asking;
import org.voltroam.protocol.ocpp.station.Called;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.Registration.Status;
import org.voltroam.protocol.ocpp.station.Said;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.v16.message.Actions;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands as calls of OCPP 1.6. A station that waits to be let in is told all but to charge, a rejected one nothing (OCPP 1.6, 4.2).
 */
record V16Hand(RpcConnection connection, Supplier<Status> registered) implements ConnectedStation {

    /** RFC 6455, 7.4.1: policy violation, the code for reasons of our own. */
    private static final int CODE_OWN_REASONS = 1008;

    /** What an operator may call of the core, which has readers of its own. */
    private static final Map<String, Consumer<Fields>> CORE = Map.of(
            RemoteStartTransaction.ACTION, RemoteStartTransaction.Request::read,
            RemoteStopTransaction.ACTION, RemoteStopTransaction.Request::read,
            ReserveNow.ACTION, ReserveNow.Request::read,
            CancelReservation.ACTION, CancelReservation.Request::read,
            UnlockConnector.ACTION, UnlockConnector.Request::read,
            DataTransfer.ACTION, DataTransfer.Request::read);

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
                answer -> RemoteStartStopStatus.Response.read(answer).status());
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        var number = Numbers.of(transaction);
        if (number.isEmpty()) {
            return new CommandOutcome.Rejected("OCPP 1.6 numbers transactions; " + transaction + " is no number");
        }
        return command(
                RemoteStopTransaction.ACTION,
                new RemoteStopTransaction.Request(number.getAsInt()),
                answer -> RemoteStartStopStatus.Response.read(answer).status());
    }

    @Override
    public CommandOutcome reserve(int connector, TokenUid token, int reservation, Instant until) {
        if (token.text().length() > IdTagInfo.MAX_ID_TAG) {
            return tooLong();
        }
        return command(
                ReserveNow.ACTION,
                new ReserveNow.Request(connector, until, token.text(), null, reservation),
                answer -> ReserveNow.Response.read(answer).status());
    }

    @Override
    public CommandOutcome cancelReservation(int reservation) {
        return command(
                CancelReservation.ACTION,
                new CancelReservation.Request(reservation),
                answer -> CancelReservation.Response.read(answer).status(),
                Said::cancelled);
    }

    @Override
    public CommandOutcome unlock(int connector) {
        return command(
                UnlockConnector.ACTION,
                new UnlockConnector.Request(connector),
                answer -> UnlockConnector.Response.read(answer).status());
    }

    @Override
    public void close(String reason) {
        connection.close(CODE_OWN_REASONS, reason);
    }

    private static CommandOutcome tooLong() {
        return new CommandOutcome.Rejected(
                "OCPP 1.6 carries tokens of at most " + IdTagInfo.MAX_ID_TAG + " characters");
    }

    @Override
    public CommandOutcome order(StationOrder order) {
        return registered.get() == Status.REJECTED
                ? notAccepted()
                : new V16Orders(new Asking(connection, Dialect.V16)).give(order);
    }

    @Override
    public Called call(String action, ObjectNode payload) {
        if (registered.get() == Status.REJECTED) {
            return new Called.NotNow("the station is rejected");
        }
        return Actions.named(action)
                .map(known -> new Asking(connection, Dialect.V16).call(known, payload))
                .or(() -> Optional.ofNullable(CORE.get(action)).map(reader -> core(action, reader, payload)))
                .orElseGet(() -> ConnectedStation.super.call(action, payload));
    }

    private Called core(String action, Consumer<Fields> reader, ObjectNode payload) {
        var violations = new Violations();
        reader.accept(Fields.of(payload, "", violations));
        return violations.isEmpty()
                ? Asking.told(connection.call(action, payload), answer -> new Called.Answered(answer, List.of()))
                : new Called.Unusable(violations.all());
    }

    private CommandOutcome command(String action, Payload request, Function<Fields, Open<?>> status) {
        return command(action, request, status, Said::outcome);
    }

    private CommandOutcome command(
            String action,
            Payload request,
            Function<Fields, Open<?>> status,
            Function<Open<?>, CommandOutcome> meaning) {
        if (registered.get() != Status.ACCEPTED) {
            return notAccepted();
        }
        return switch (connection.call(action, request.write())) {
            case Reply.Answered(var payload) -> meaning.apply(status.apply(Fields.of(payload, "", new Violations())));
            case Reply.Refused(var code, var text) -> Asking.refused(code, text);
            case Reply.NoAnswer(var cause) -> new CommandOutcome.NoAnswer(cause);
        };
    }

    private static CommandOutcome notAccepted() {
        return new CommandOutcome.Rejected("the station is not accepted yet");
    }
}
