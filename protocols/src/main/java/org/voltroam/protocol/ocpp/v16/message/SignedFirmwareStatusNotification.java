package org.voltroam.protocol.ocpp.v16.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Tells how far the update with a signed firmware has come. OCPP 1.6 security whitepaper. */
public final class SignedFirmwareStatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("SignedFirmwareStatusNotification", Request.class, Response.class);

    private SignedFirmwareStatusNotification() {}

    public enum Status {
        Downloaded,
        DownloadFailed,
        Downloading,
        DownloadScheduled,
        DownloadPaused,
        Idle,
        InstallationFailed,
        Installing,
        Installed,
        InstallRebooting,
        InstallScheduled,
        InstallVerificationFailed,
        InvalidSignature,
        SignatureVerified
    }

    public record Request(Open<Status> status, @Nullable Integer requestId) {}

    public record Response() {}
}
