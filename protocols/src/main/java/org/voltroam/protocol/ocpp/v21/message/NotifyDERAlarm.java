package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.DerControl;
import org.voltroam.protocol.ocpp.v21.word.GridEventFault;

/** Tells that the grid at a station left its bounds, or came back into them. OCPP 2.1, functional block R. */
public final class NotifyDERAlarm {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyDERAlarm", Request.class, Response.class);

    private NotifyDERAlarm() {}

    public record Request(
            Open<DerControl> controlType,
            @Nullable Open<GridEventFault> gridEventFault,
            @Nullable Boolean alarmEnded,
            Instant timestamp,
            @Length(200) @Nullable String extraInfo,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
