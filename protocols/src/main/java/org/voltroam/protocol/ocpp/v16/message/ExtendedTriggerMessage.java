package org.voltroam.protocol.ocpp.v16.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Asks a station to send a certain message now, also of the security extension. OCPP 1.6 security whitepaper. */
public final class ExtendedTriggerMessage {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ExtendedTriggerMessage", Request.class, Response.class);

    private ExtendedTriggerMessage() {}

    public enum Trigger {
        BootNotification,
        LogStatusNotification,
        FirmwareStatusNotification,
        Heartbeat,
        MeterValues,
        SignChargePointCertificate,
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
