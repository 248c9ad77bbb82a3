package org.voltroam.protocol.ocpp.station;

import org.voltroam.protocol.ocpp.rpc.Reply;

/** What became of a command to a station. */
public sealed interface CommandOutcome {

    record Accepted() implements CommandOutcome {}

    /** The station will not, or was not asked because it cannot; for people. */
    record Rejected(String reason) implements CommandOutcome {}

    /**
     * The station cannot, and says what stands in the way.
     *
     * @param reason for people
     */
    record Unable(Why why, String reason) implements CommandOutcome {}

    /** What stands in the way. */
    enum Why {
        /** Somebody else is there, or has reserved. */
        OCCUPIED,
        INOPERATIVE,
        UNKNOWN_RESERVATION,
        NOT_SUPPORTED,
        FAILED
    }

    /** Nobody knows whether it was carried out, unless the cause says that it was not sent. */
    record NoAnswer(Reply.Cause cause) implements CommandOutcome {}
}
