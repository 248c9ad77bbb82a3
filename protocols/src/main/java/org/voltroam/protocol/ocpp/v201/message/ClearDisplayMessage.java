package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.ClearMessageStatus;

/** Takes a message off the display. OCPP 2.0.1, functional block O. */
public final class ClearDisplayMessage {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearDisplayMessage", Request.class, Response.class);

    private ClearDisplayMessage() {}

    public record Request(int id, @Nullable CustomData customData) {}

    public record Response(
            Open<ClearMessageStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
