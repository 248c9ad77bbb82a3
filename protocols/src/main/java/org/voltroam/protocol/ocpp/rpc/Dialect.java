package org.voltroam.protocol.ocpp.rpc;

/** Where the versions name the same error differently. */
public enum Dialect {
    V16(ErrorCode.FormationViolation, ErrorCode.FormationViolation),
    V2(ErrorCode.FormatViolation, ErrorCode.RpcFrameworkError);

    private final ErrorCode malformed;
    private final ErrorCode unreadable;

    Dialect(ErrorCode malformed, ErrorCode unreadable) {
        this.malformed = malformed;
        this.unreadable = unreadable;
    }

    /** A call of which at least the id could be read. */
    public ErrorCode malformed() {
        return malformed;
    }

    /** A text of which not even the id could be read. */
    public ErrorCode unreadable() {
        return unreadable;
    }
}
