package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Makes a local controller offer a firmware to the stations behind it. OCPP 2.1, functional block L. */
public final class PublishFirmware {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("PublishFirmware", Request.class, Response.class);

    private PublishFirmware() {}

    public record Request(
            @Length(2000) String location,
            @Range(min = "0") @Nullable Integer retries,
            @Length(32) String checksum,
            @Range(min = "0") int requestId,
            @Range(min = "0") @Nullable Integer retryInterval,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
