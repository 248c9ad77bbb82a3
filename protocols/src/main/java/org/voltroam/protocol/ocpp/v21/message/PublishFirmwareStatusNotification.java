package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.PublishFirmwareStatus;

/** Tells how far a local controller has come with offering a firmware. OCPP 2.1, functional block L. */
public final class PublishFirmwareStatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("PublishFirmwareStatusNotification", Request.class, Response.class);

    private PublishFirmwareStatusNotification() {}

    public record Request(
            Open<PublishFirmwareStatus> status,
            @Length(2000) List<String> location,
            @Range(min = "0") @Nullable Integer requestId,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
