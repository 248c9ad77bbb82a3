package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.UploadLogStatus;

/** Tells how far the upload of a log has come. OCPP 2.1, functional block N. */
public final class LogStatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("LogStatusNotification", Request.class, Response.class);

    private LogStatusNotification() {}

    public record Request(
            Open<UploadLogStatus> status,
            @Nullable Integer requestId,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
