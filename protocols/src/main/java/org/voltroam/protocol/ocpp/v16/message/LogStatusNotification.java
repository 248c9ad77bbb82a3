package org.voltroam.protocol.ocpp.v16.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Tells how far the upload of a log has come. OCPP 1.6 security whitepaper. */
public final class LogStatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("LogStatusNotification", Request.class, Response.class);

    private LogStatusNotification() {}

    public enum Status {
        BadMessage,
        Idle,
        NotSupportedOperation,
        PermissionDenied,
        Uploaded,
        UploadFailure,
        Uploading
    }

    public record Request(Open<Status> status, @Nullable Integer requestId) {}

    public record Response() {}
}
