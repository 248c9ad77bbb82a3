package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Takes a station or a connector out of service, or back into it. OCPP 1.6, 5.2. */
public final class ChangeAvailability {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ChangeAvailability", Request.class, Response.class);

    private ChangeAvailability() {}

    public enum Kind {
        Inoperative,
        Operative
    }

    public enum Status {
        Accepted,
        Rejected,
        Scheduled
    }

    public record Request(int connectorId, Open<Kind> type) {}

    public record Response(Open<Status> status) {}
}
