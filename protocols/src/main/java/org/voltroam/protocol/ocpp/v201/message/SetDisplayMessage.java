package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.MessageInfo;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.DisplayMessageStatus;

/** Puts a message on the display. OCPP 2.0.1, functional block O. */
public final class SetDisplayMessage {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetDisplayMessage", Request.class, Response.class);

    private SetDisplayMessage() {}

    public record Request(MessageInfo message, @Nullable CustomData customData) {}

    public record Response(
            Open<DisplayMessageStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
