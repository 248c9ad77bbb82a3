package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ClearMessageStatus;

/** Takes a message off the display. OCPP 2.1, functional block O. */
public final class ClearDisplayMessage {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearDisplayMessage", Request.class, Response.class);

    private ClearDisplayMessage() {}

    public record Request(
            @Range(min = "0") int id, @Nullable CustomData customData) {}

    public record Response(
            Open<ClearMessageStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
