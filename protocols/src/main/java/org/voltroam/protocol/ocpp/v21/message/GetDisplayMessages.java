package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GetDisplayMessagesStatus;
import org.voltroam.protocol.ocpp.v21.word.MessagePriority;
import org.voltroam.protocol.ocpp.v21.word.MessageState;

/** Asks which messages a station holds for its display; they come in notices. OCPP 2.1, functional block O. */
public final class GetDisplayMessages {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetDisplayMessages", Request.class, Response.class);

    private GetDisplayMessages() {}

    public record Request(
            @Range(min = "0") List<Integer> id,
            int requestId,
            @Nullable Open<MessagePriority> priority,
            @Nullable Open<MessageState> state,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GetDisplayMessagesStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
