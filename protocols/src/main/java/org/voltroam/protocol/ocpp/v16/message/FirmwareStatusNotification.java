package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Tells how far an update of the firmware has come. OCPP 1.6, 4.5. */
public final class FirmwareStatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("FirmwareStatusNotification", Request.class, Response.class);

    private FirmwareStatusNotification() {}

    public enum Status {
        Downloaded,
        DownloadFailed,
        Downloading,
        Idle,
        InstallationFailed,
        Installing,
        Installed
    }

    public record Request(Open<Status> status) {}

    public record Response() {}
}
