package org.voltroam.protocol.ocpp.v16;

import java.util.List;
import java.util.Optional;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;

/**
 * Whether what was read can be used.
 *
 * <p>Only a field without usable value stops a message: required and missing, or there and unreadable. Too long a text, a word we
 * do not know, a number written as text, a field of the maker's own are findings. OCPP-J 1.6, table 7 names the errors.
 */
final class Judgement {

    private Judgement() {}

    /**
     * Ends the reading of an object: notes the fields that OCPP 1.6 does not have, and marks those that had a value nobody can use
     * as missing.
     */
    static void close(Fields fields) {
        var extras = fields.extras();
        if (extras.isEmpty()) {
            return;
        }
        var noted = fields.violations().all();
        for (var name : extras.json().keySet()) {
            if (notedAt(fields.at(name), noted).isPresent()) {
                fields.violation(name, Code.MISSING, "has no value that can be used");
            } else {
                fields.violation(name, Code.UNKNOWN_FIELD, "is no field of OCPP 1.6");
            }
        }
    }

    /** The refusal of a message that cannot be used, naming the first field that is to blame. */
    static Optional<Answer.Refusal> refusal(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.code() == Code.MISSING)
                .findFirst()
                .map(missing -> refusal(notedAt(missing.pointer(), violations).orElse(missing)));
    }

    private static Answer.Refusal refusal(Violation cause) {
        return new Answer.Refusal(code(cause.code()), cause.pointer() + " " + cause.text());
    }

    private static ErrorCode code(Code code) {
        return switch (code) {
            case MISSING, EMPTY, TOO_MANY -> ErrorCode.OccurenceConstraintViolation;
            case WRONG_TYPE -> ErrorCode.TypeConstraintViolation;
            case BAD_FORMAT, TOO_LONG, UNKNOWN_VALUE, OUT_OF_RANGE -> ErrorCode.PropertyConstraintViolation;
            case UNKNOWN_FIELD -> ErrorCode.FormationViolation;
        };
    }

    private static Optional<Violation> notedAt(String pointer, List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.pointer().equals(pointer))
                .filter(violation -> violation.code() == Code.WRONG_TYPE || violation.code() == Code.BAD_FORMAT)
                .reduce((first, second) -> second);
    }
}
