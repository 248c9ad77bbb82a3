package org.voltroam.protocol.ocpp.v16.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Asks a station to send a certain message now. OCPP 1.6, 5.17. */
public final class TriggerMessage {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("TriggerMessage", Request.class, Response.class);

    private TriggerMessage() {}

    public enum Trigger {
        BootNotification,
        DiagnosticsStatusNotification,
        FirmwareStatusNotification,
        Heartbeat,
        MeterValues,
        StatusNotification
    }

    public enum Status {
        Accepted,
        Rejected,
        NotImplemented
    }

    public record Request(
            Open<Trigger> requestedMessage, @Nullable Integer connectorId) {}

    public record Response(Open<Status> status) {}
}
