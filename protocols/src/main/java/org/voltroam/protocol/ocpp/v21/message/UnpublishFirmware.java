package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.UnpublishFirmwareStatus;

/** Makes a local controller stop offering a firmware. OCPP 2.1, functional block L. */
public final class UnpublishFirmware {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("UnpublishFirmware", Request.class, Response.class);

    private UnpublishFirmware() {}

    public record Request(
            @Length(32) String checksum, @Nullable CustomData customData) {}

    public record Response(
            Open<UnpublishFirmwareStatus> status, @Nullable CustomData customData) {}
}
