package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** Tells that a driver has begun or ended to charge with priority. OCPP 2.1, functional block K. */
public final class NotifyPriorityCharging {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyPriorityCharging", Request.class, Response.class);

    private NotifyPriorityCharging() {}

    public record Request(
            @Length(36) String transactionId,
            boolean activated,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
