package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** Tells a station that somebody pays on the web for one of its EVSEs. OCPP 2.1, functional block C. */
public final class NotifyWebPaymentStarted {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("NotifyWebPaymentStarted", Request.class, Response.class);

    private NotifyWebPaymentStarted() {}

    public record Request(
            @Range(min = "0") int evseId,
            int timeout,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
