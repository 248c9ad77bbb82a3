package org.voltroam.protocol.ocpp.v201;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.station.Asking;
import org.voltroam.protocol.ocpp.station.Called;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.Registration.Status;
import org.voltroam.protocol.ocpp.station.Said;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.v201.message.Actions;
import org.voltroam.protocol.ocpp.v201.message.CancelReservation;
import org.voltroam.protocol.ocpp.v201.message.RequestStartTransaction;
import org.voltroam.protocol.ocpp.v201.message.RequestStopTransaction;
import org.voltroam.protocol.ocpp.v201.message.ReserveNow;
import org.voltroam.protocol.ocpp.v201.message.UnlockConnector;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands as calls of OCPP 2.0.1. A station that waits to be let in is told all but to charge (B02.FR.05), a rejected one nothing
 * (B03.FR.03).
 */
final class V201Hand implements ConnectedStation {

    /** RFC 6455, 7.4.1: policy violation, the code for reasons of our own. */
    private static final int CODE_OWN_REASONS = 1008;

    /** An EVSE charges by one connector at a time, and has one in nearly all stations. */
    private static final int CONNECTOR = 1;

    private final Asking asking;
    private final Supplier<Status> registered;
    private final AtomicInteger remoteStarts;

    /** @param clock where the numbers of remote starts begin, so that a new connection does not repeat those of the last */
    V201Hand(RpcConnection connection, InstantSource clock, Supplier<Status> registered) {
        this.asking = new Asking(connection, V201.DIALECT);
        this.registered = registered;
        this.remoteStarts = new AtomicInteger((int) (clock.instant().getEpochSecond() & 0x3fff_ffff));
    }

    @Override
    public String version() {
        return V201.SUBPROTOCOL;
    }

    @Override
    public CommandOutcome start(int connector, TokenUid token) {
        if (token.text().length() > Tokens.MAX) {
            return tooLong();
        }
        var request = new RequestStartTransaction.Request(
                connector, null, Tokens.central(token), remoteStarts.incrementAndGet(), null, null);
        return whenAccepted(
                () -> asking.ask(RequestStartTransaction.ACTION, request, answer -> Said.outcome(answer.status())));
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        return whenAccepted(() -> asking.ask(
                RequestStopTransaction.ACTION,
                new RequestStopTransaction.Request(transaction.text(), null),
                answer -> Said.outcome(answer.status())));
    }

    @Override
    public CommandOutcome reserve(int connector, TokenUid token, int reservation, Instant until) {
        if (token.text().length() > Tokens.MAX) {
            return tooLong();
        }
        var request = new ReserveNow.Request(reservation, until, null, Tokens.card(token), connector, null, null);
        return whenAccepted(() -> asking.ask(ReserveNow.ACTION, request, answer -> Said.outcome(answer.status())));
    }

    @Override
    public CommandOutcome cancelReservation(int reservation) {
        return whenAccepted(() -> asking.ask(
                CancelReservation.ACTION,
                new CancelReservation.Request(reservation, null),
                answer -> Said.cancelled(answer.status())));
    }

    @Override
    public CommandOutcome unlock(int connector) {
        return whenAccepted(() -> asking.ask(
                UnlockConnector.ACTION,
                new UnlockConnector.Request(connector, CONNECTOR, null),
                answer -> Said.outcome(answer.status())));
    }

    @Override
    public CommandOutcome order(StationOrder order) {
        return registered.get() == Status.REJECTED ? notAccepted() : new V201Orders(asking).give(order);
    }

    @Override
    public Called call(String action, ObjectNode payload) {
        return switch (registered.get()) {
            case REJECTED -> new Called.NotNow("the station is rejected");
            case PENDING, ACCEPTED ->
                Actions.named(action)
                        .map(known -> asking.call(known, payload))
                        .orElseGet(() -> ConnectedStation.super.call(action, payload));
        };
    }

    @Override
    public void close(String reason) {
        asking.connection().close(CODE_OWN_REASONS, reason);
    }

    private CommandOutcome whenAccepted(Supplier<CommandOutcome> command) {
        return registered.get() == Status.ACCEPTED ? command.get() : notAccepted();
    }

    private static CommandOutcome notAccepted() {
        return new CommandOutcome.Rejected("the station is not accepted yet");
    }

    private static CommandOutcome tooLong() {
        return new CommandOutcome.Rejected("OCPP 2.0.1 carries tokens of at most " + Tokens.MAX + " characters");
    }
}
