package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.Firmware;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.UpdateFirmwareStatus;

/** Makes a station fetch and install a firmware. OCPP 2.0.1, functional block L. */
public final class UpdateFirmware {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("UpdateFirmware", Request.class, Response.class);

    private UpdateFirmware() {}

    public record Request(
            @Nullable Integer retries,
            @Nullable Integer retryInterval,
            int requestId,
            Firmware firmware,
            @Nullable CustomData customData) {}

    public record Response(
            Open<UpdateFirmwareStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
