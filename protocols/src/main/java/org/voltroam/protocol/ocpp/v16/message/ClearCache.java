package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Makes a station forget all tokens it remembers as allowed. OCPP 1.6, 5.4. */
public final class ClearCache {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearCache", Request.class, Response.class);

    private ClearCache() {}

    public enum Status {
        Accepted,
        Rejected
    }

    public record Request() {}

    public record Response(Open<Status> status) {}
}
