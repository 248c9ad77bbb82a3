package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** Says that the station is alive, and fetches the time. OCPP 2.0.1, functional block G. */
public final class Heartbeat {

    public static final Action<Request, Response> ACTION = Action.ofStation("Heartbeat", Request.class, Response.class);

    private Heartbeat() {}

    public record Request(@Nullable CustomData customData) {}

    public record Response(Instant currentTime, @Nullable CustomData customData) {}
}
