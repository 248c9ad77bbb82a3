package org.voltroam.protocol.ocpp.rpc;

/** Where the versions name the same error differently. */
public enum Dialect {
    V16(ErrorCode.FormationViolation, ErrorCode.FormationViolation, ErrorCode.OccurenceConstraintViolation),
    /** OCPP 2.0.1. */
    V2(ErrorCode.FormatViolation, ErrorCode.RpcFrameworkError, ErrorCode.OccurrenceConstraintViolation),
    /** OCPP 2.1: as 2.0.1, and two more kinds of messages. */
    V21(ErrorCode.FormatViolation, ErrorCode.RpcFrameworkError, ErrorCode.OccurrenceConstraintViolation);

    private final ErrorCode malformed;
    private final ErrorCode unreadable;
    private final ErrorCode occurrence;

    Dialect(ErrorCode malformed, ErrorCode unreadable, ErrorCode occurrence) {
        this.malformed = malformed;
        this.unreadable = unreadable;
        this.occurrence = occurrence;
    }

    /** A call of which at least the id could be read. */
    public ErrorCode malformed() {
        return malformed;
    }

    /** A text of which not even the id could be read. */
    public ErrorCode unreadable() {
        return unreadable;
    }

    /** Whether there are messages that are only sent, and errors about results. OCPP 2.1 Part 4, 4.2.3 and 4.2.4. */
    public boolean sends() {
        return this == V21;
    }

    /** A field is missing, or is there too often. */
    public ErrorCode occurrence() {
        return occurrence;
    }
}
