package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.type.EventData;

/** Tells that variables of the device model have changed or crossed a watched line. OCPP 2.0.1, functional block N. */
public final class NotifyEvent {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyEvent", Request.class, Response.class);

    private NotifyEvent() {}

    /**
     * What is asked.
     *
     * @param tbc whether more parts follow; no when left out
     */
    public record Request(
            Instant generatedAt,
            @Nullable Boolean tbc,
            int seqNo,
            @Items(min = 1) List<EventData> eventData,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
