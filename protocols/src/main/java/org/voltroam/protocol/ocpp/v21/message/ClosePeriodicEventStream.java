package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** Tells that a stream of measurements has ended. OCPP 2.1, functional block N. */
public final class ClosePeriodicEventStream {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ClosePeriodicEventStream", Request.class, Response.class);

    private ClosePeriodicEventStream() {}

    public record Request(
            @Range(min = "0") int id, @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
