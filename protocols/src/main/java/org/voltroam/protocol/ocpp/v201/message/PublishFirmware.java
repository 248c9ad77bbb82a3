package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.GenericStatus;

/** Makes a local controller offer a firmware to the stations behind it. OCPP 2.0.1, functional block L. */
public final class PublishFirmware {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("PublishFirmware", Request.class, Response.class);

    private PublishFirmware() {}

    public record Request(
            @Length(512) String location,
            @Nullable Integer retries,
            @Length(32) String checksum,
            int requestId,
            @Nullable Integer retryInterval,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
