package org.voltroam.protocol.ocpp.station;

import java.util.Optional;
import java.util.function.Function;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.shape.Judgement;
import tools.jackson.databind.node.ObjectNode;

/** Asks a station in the records of its version, and judges what it answers. */
public record Asking(RpcConnection connection, Dialect dialect) {

    /** @param meaning of an answer that can be used */
    public <Q extends Record, A extends Record> CommandOutcome ask(
            Action<Q, A> action, Q request, Function<A, CommandOutcome> meaning) {
        return switch (connection.call(action.name(), action.asked().write(request), answer -> fault(action, answer))) {
            case Reply.Answered(var payload) ->
                meaning.apply(action.answer().read(payload, new Findings()).orElseThrow());
            case Reply.Refused(var code, var text) -> refused(code, text);
            case Reply.NoAnswer(var cause) -> new CommandOutcome.NoAnswer(cause);
        };
    }

    /** A station need not have every message, and says so with either word. OCPP-J 1.6, 4.2.3; OCPP 2.1 Part 4, 4.3. */
    public static CommandOutcome refused(Open<ErrorCode> code, String text) {
        var reason = code + ": " + text;
        return code.is(ErrorCode.NotImplemented) || code.is(ErrorCode.NotSupported)
                ? new CommandOutcome.Unable(CommandOutcome.Why.NOT_SUPPORTED, reason)
                : new CommandOutcome.Rejected(reason);
    }

    /** Sends a payload that somebody else wrote, if it keeps every rule. */
    public Called call(Action<?, ?> action, ObjectNode payload) {
        if (action.sender() == Action.Sender.STATION) {
            return new Called.NotInVersion(action + " is for stations to ask");
        }
        var findings = new Findings();
        action.asked().read(payload, findings);
        return findings.isEmpty() ? sent(action, payload) : new Called.Unusable(findings.all());
    }

    private Called sent(Action<?, ?> action, ObjectNode payload) {
        return told(connection.call(action.name(), payload), answer -> {
            var findings = new Findings();
            action.answer().read(answer, findings);
            return new Called.Answered(answer, findings.all());
        });
    }

    /** @param answered what to say of an answer */
    public static Called told(Reply reply, Function<ObjectNode, Called> answered) {
        return switch (reply) {
            case Reply.Answered(var answer) -> answered.apply(answer);
            case Reply.Refused(var code, var text) -> new Called.Refused(code.text(), text);
            case Reply.NoAnswer(var cause) -> new Called.NoAnswer(cause);
        };
    }

    /** An answer is judged leniently, however strictly calls are: there is nothing to be won by not believing it. */
    private Optional<Answer.Refusal> fault(Action<?, ?> action, ObjectNode answer) {
        var findings = new Findings();
        action.answer().read(answer, findings);
        return Judgement.LENIENT.refusal(findings, dialect);
    }
}
