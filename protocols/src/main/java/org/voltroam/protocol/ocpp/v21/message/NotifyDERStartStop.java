package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;

/** Tells that a setting for the support of the grid began or ended. OCPP 2.1, functional block R. */
public final class NotifyDERStartStop {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyDERStartStop", Request.class, Response.class);

    private NotifyDERStartStop() {}

    public record Request(
            @Length(36) String controlId,
            boolean started,
            Instant timestamp,
            @Items(max = 24) @Length(36) List<String> supersededIds,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
