package org.voltroam.protocol.http;

import java.io.Serial;

/** A client got no response: connection refused, broken, timed out, or the answer was over a limit. */
public final class NoResponse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public enum Cause {
        UNREACHABLE,
        TIMEOUT,
        BROKEN,
        TOO_LARGE
    }

    private final Cause cause;

    public NoResponse(Cause cause, String message, Throwable origin) {
        super(message, origin);
        this.cause = cause;
    }

    public NoResponse(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    public Cause reason() {
        return cause;
    }
}
