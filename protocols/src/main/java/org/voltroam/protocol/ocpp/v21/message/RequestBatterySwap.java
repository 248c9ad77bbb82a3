package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.IdToken;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Lets a driver swap batteries, asked for from afar. OCPP 2.1, functional block S. */
public final class RequestBatterySwap {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("RequestBatterySwap", Request.class, Response.class);

    private RequestBatterySwap() {}

    public record Request(
            IdToken idToken, int requestId, @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
