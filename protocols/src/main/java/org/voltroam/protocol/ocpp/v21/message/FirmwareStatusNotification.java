package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.FirmwareStatus;

/** Tells how far an update of the firmware has come. OCPP 2.1, functional block L. */
public final class FirmwareStatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("FirmwareStatusNotification", Request.class, Response.class);

    private FirmwareStatusNotification() {}

    public record Request(
            Open<FirmwareStatus> status,
            @Nullable Integer requestId,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
