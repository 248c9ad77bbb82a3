package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.Evse;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.MessageTrigger;
import org.voltroam.protocol.ocpp.v201.word.TriggerMessageStatus;

/** Asks a station to send a certain message now. OCPP 2.0.1, functional block F. */
public final class TriggerMessage {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("TriggerMessage", Request.class, Response.class);

    private TriggerMessage() {}

    public record Request(
            @Nullable Evse evse,
            Open<MessageTrigger> requestedMessage,
            @Nullable CustomData customData) {}

    public record Response(
            Open<TriggerMessageStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
