package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Makes a station fetch and install a firmware that is signed. OCPP 1.6 security whitepaper. */
public final class SignedUpdateFirmware {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SignedUpdateFirmware", Request.class, Response.class);

    private SignedUpdateFirmware() {}

    /** Where a firmware is and how it is signed. */
    public record Firmware(
            @Length(512) String location,
            Instant retrieveDateTime,
            @Nullable Instant installDateTime,
            @Length(5500) String signingCertificate,
            @Length(800) String signature) {}

    public enum Status {
        Accepted,
        Rejected,
        AcceptedCanceled,
        InvalidCertificate,
        RevokedCertificate
    }

    public record Request(
            @Nullable Integer retries, @Nullable Integer retryInterval, int requestId, Firmware firmware) {}

    public record Response(Open<Status> status) {}
}
