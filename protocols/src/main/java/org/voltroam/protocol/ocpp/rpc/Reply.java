package org.voltroam.protocol.ocpp.rpc;

import org.voltroam.domain.value.Open;
import tools.jackson.databind.node.ObjectNode;

/** What became of a call of ours. */
public sealed interface Reply {

    record Answered(ObjectNode payload) implements Reply {}

    record Refused(Open<ErrorCode> code, String description) implements Reply {}

    record NoAnswer(Cause cause) implements Reply {}

    enum Cause {
        /** Sent, and no answer within the deadline. It may still have been carried out. */
        TIMEOUT,
        /** Not sent: an earlier call still waited for its answer when the deadline passed. */
        BUSY,
        /** The connection is gone. When that happened after sending, it may still have been carried out. */
        CLOSED,
        /** The calling thread was told to stop. */
        INTERRUPTED
    }
}
