package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Tells how far the upload of diagnostics has come. OCPP 1.6, 4.4. */
public final class DiagnosticsStatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("DiagnosticsStatusNotification", Request.class, Response.class);

    private DiagnosticsStatusNotification() {}

    public enum Status {
        Idle,
        Uploaded,
        UploadFailed,
        Uploading
    }

    public record Request(Open<Status> status) {}

    public record Response() {}
}
