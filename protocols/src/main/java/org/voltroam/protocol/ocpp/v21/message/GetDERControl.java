package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.DerControl;
import org.voltroam.protocol.ocpp.v21.word.DerControlStatus;

/** Asks which settings for the support of the grid are active; they come in reports. OCPP 2.1, functional block R. */
public final class GetDERControl {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetDERControl", Request.class, Response.class);

    private GetDERControl() {}

    public record Request(
            int requestId,
            @Nullable Boolean isDefault,
            @Nullable Open<DerControl> controlType,
            @Length(36) @Nullable String controlId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<DerControlStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
