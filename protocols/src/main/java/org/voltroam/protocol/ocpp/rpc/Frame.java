package org.voltroam.protocol.ocpp.rpc;

import org.voltroam.domain.value.Open;
import tools.jackson.databind.node.ObjectNode;

/** One OCPP-J message. OCPP-J 1.6, 4.2; OCPP 2.1 Part 4, 4.2. */
public sealed interface Frame {

    /** The longest message id. OCPP-J 1.6, 4.1.4. */
    int MAX_ID = 36;

    /** The id of an answer to a call whose own id could not be read. OCPP 2.1 Part 4, 4.2.3. */
    String NO_ID = "-1";

    String id();

    /** {@code [2, id, action, payload]} */
    record Call(String id, String action, ObjectNode payload) implements Frame {}

    /** {@code [3, id, payload]} */
    record CallResult(String id, ObjectNode payload) implements Frame {}

    /**
     * {@code [5, id, code, description, details]}: a result that could not be used, told to whom it came from. OCPP 2.1 Part 4,
     * 4.2.3.
     */
    record ResultError(String id, Open<ErrorCode> code, String description) implements Frame {

        public static ResultError of(String id, ErrorCode code, String description) {
            return new ResultError(id, Open.of(code), description);
        }
    }

    /** {@code [6, id, action, payload]}: what is only told, and never answered. OCPP 2.1 Part 4, 4.2.4. */
    record Send(String id, String action, ObjectNode payload) implements Frame {}

    /** {@code [4, id, code, description, details]} */
    record CallError(String id, Open<ErrorCode> code, String description) implements Frame {

        public static CallError of(String id, ErrorCode code, String description) {
            return new CallError(id, Open.of(code), description);
        }
    }
}
