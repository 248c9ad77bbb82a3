package org.voltroam.protocol.ocpp.shape;

import java.util.Optional;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;

/**
 * Whether a payload is taken. Stations in the field break many rules without harm, so usually only what cannot be used is refused;
 * a strict operator refuses whatever breaks a rule. The first finding to blame is named by its JSON pointer.
 */
public enum Judgement {
    LENIENT,
    STRICT;

    public Optional<Answer.Refusal> refusal(Findings findings, Dialect dialect) {
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        var cause = switch (this) {
            case LENIENT -> findings.fatal();
            case STRICT -> findings.fatal().or(findings::first);
        };
        return cause.map(violation -> refusal(violation, dialect));
    }

    private static Answer.Refusal refusal(Violation cause, Dialect dialect) {
        return new Answer.Refusal(code(cause.code(), dialect), cause.pointer() + " " + cause.text());
    }

    /** OCPP-J 1.6, table 7; OCPP 2.1 Part 4, 4.3. */
    private static ErrorCode code(Code code, Dialect dialect) {
        return switch (code) {
            case MISSING, EMPTY, TOO_MANY -> dialect.occurrence();
            case WRONG_TYPE -> ErrorCode.TypeConstraintViolation;
            case BAD_FORMAT, TOO_LONG, UNKNOWN_VALUE, OUT_OF_RANGE -> ErrorCode.PropertyConstraintViolation;
            case UNKNOWN_FIELD -> dialect.malformed();
        };
    }
}
