package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.DerControl;
import org.voltroam.protocol.ocpp.v21.word.DerControlStatus;

/** Removes settings by which a station supports the grid. OCPP 2.1, functional block R. */
public final class ClearDERControl {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearDERControl", Request.class, Response.class);

    private ClearDERControl() {}

    public record Request(
            boolean isDefault,
            @Nullable Open<DerControl> controlType,
            @Length(36) @Nullable String controlId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<DerControlStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
