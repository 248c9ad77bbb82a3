package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.Firmware;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.UpdateFirmwareStatus;

/** Makes a station fetch and install a firmware. OCPP 2.1, functional block L. */
public final class UpdateFirmware {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("UpdateFirmware", Request.class, Response.class);

    private UpdateFirmware() {}

    public record Request(
            @Range(min = "0") @Nullable Integer retries,
            @Nullable Integer retryInterval,
            int requestId,
            Firmware firmware,
            @Nullable CustomData customData) {}

    public record Response(
            Open<UpdateFirmwareStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
