package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.MessageInfo;

/** Brings a part of the messages a station holds for its display. OCPP 2.0.1, functional block O. */
public final class NotifyDisplayMessages {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyDisplayMessages", Request.class, Response.class);

    private NotifyDisplayMessages() {}

    public record Request(
            List<MessageInfo> messageInfo,
            int requestId,
            @Nullable Boolean tbc,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
