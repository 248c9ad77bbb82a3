package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.UnlockStatus;

/** Opens the lock of a connector whose cable is stuck. OCPP 2.1, functional block F. */
public final class UnlockConnector {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("UnlockConnector", Request.class, Response.class);

    private UnlockConnector() {}

    public record Request(
            @Range(min = "0") int evseId,
            @Range(min = "0") int connectorId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<UnlockStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
