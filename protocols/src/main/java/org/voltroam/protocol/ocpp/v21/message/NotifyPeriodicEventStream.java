package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StreamDataElement;

/** Brings measurements of an open stream; nobody answers. OCPP 2.1, functional block N. */
public final class NotifyPeriodicEventStream {

    public static final Action<Request, Request> ACTION = Action.sent("NotifyPeriodicEventStream", Request.class);

    private NotifyPeriodicEventStream() {}

    public record Request(
            @Items(min = 1) List<StreamDataElement> data,
            @Range(min = "0") int id,
            @Range(min = "0") int pending,
            Instant basetime,
            @Nullable CustomData customData) {}
}
