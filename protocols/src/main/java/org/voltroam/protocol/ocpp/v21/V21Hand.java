package org.voltroam.protocol.ocpp.v21;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.shape.Judgement;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.v21.message.RequestStartTransaction;
import org.voltroam.protocol.ocpp.v21.message.RequestStopTransaction;
import org.voltroam.protocol.ocpp.v21.word.RequestStartStopStatus;
import tools.jackson.databind.node.ObjectNode;

/** Commands as calls of OCPP 2.1. A station that is not accepted yet is told nothing. */
final class V21Hand implements ConnectedStation {

    /** RFC 6455, 7.4.1: policy violation, the code for reasons of our own. */
    private static final int CODE_OWN_REASONS = 1008;

    private final RpcConnection connection;
    private final BooleanSupplier accepted;
    private final AtomicInteger remoteStarts;

    /** @param clock where the numbers of remote starts begin, so that a new connection does not repeat those of the last */
    V21Hand(RpcConnection connection, InstantSource clock, BooleanSupplier accepted) {
        this.connection = connection;
        this.accepted = accepted;
        this.remoteStarts = new AtomicInteger((int) (clock.instant().getEpochSecond() & 0x3fff_ffff));
    }

    @Override
    public String version() {
        return V21.SUBPROTOCOL;
    }

    @Override
    public CommandOutcome start(int connector, TokenUid token) {
        if (token.text().length() > Tokens.MAX) {
            return new CommandOutcome.Rejected("OCPP 2.1 carries tokens of at most " + Tokens.MAX + " characters");
        }
        var request = new RequestStartTransaction.Request(
                connector, null, Tokens.central(token), remoteStarts.incrementAndGet(), null, null);
        return ordered(RequestStartTransaction.ACTION, request, RequestStartTransaction.Response::status);
    }

    @Override
    public CommandOutcome stop(TransactionId transaction) {
        return ordered(
                RequestStopTransaction.ACTION,
                new RequestStopTransaction.Request(transaction.text(), null),
                RequestStopTransaction.Response::status);
    }

    @Override
    public void close(String reason) {
        connection.close(CODE_OWN_REASONS, reason);
    }

    private interface Status<A> {
        Open<RequestStartStopStatus> of(A answer);
    }

    private <Q extends Record, A extends Record> CommandOutcome ordered(
            Action<Q, A> action, Q request, Status<A> status) {
        if (!accepted.getAsBoolean()) {
            return new CommandOutcome.Rejected("the station is not accepted yet");
        }
        return switch (connection.call(action.name(), action.asked().write(request), answer -> fault(action, answer))) {
            case Reply.Answered(var payload) ->
                outcome(status.of(action.answer().read(payload, new Findings()).orElseThrow()));
            case Reply.Refused(var code, var text) -> new CommandOutcome.Rejected(code + ": " + text);
            case Reply.NoAnswer(var cause) -> new CommandOutcome.NoAnswer(cause);
        };
    }

    /** An answer is judged leniently, however strictly calls are: there is nothing to be won by not believing it. */
    private static Optional<Answer.Refusal> fault(Action<?, ?> action, ObjectNode answer) {
        var findings = new Findings();
        action.answer().read(answer, findings);
        return Judgement.LENIENT.refusal(findings, V21.DIALECT);
    }

    private static CommandOutcome outcome(Open<RequestStartStopStatus> status) {
        return status.is(RequestStartStopStatus.Accepted)
                ? new CommandOutcome.Accepted()
                : new CommandOutcome.Rejected("the station answered \"" + status + "\"");
    }
}
