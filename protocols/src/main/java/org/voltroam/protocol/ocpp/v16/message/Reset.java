package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Restarts a station. OCPP 1.6, 5.14. */
public final class Reset {

    public static final Action<Request, Response> ACTION = Action.ofOperator("Reset", Request.class, Response.class);

    private Reset() {}

    public enum Kind {
        Hard,
        Soft
    }

    public enum Status {
        Accepted,
        Rejected
    }

    public record Request(Open<Kind> type) {}

    public record Response(Open<Status> status) {}
}
