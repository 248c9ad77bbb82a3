package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Gives a station another root certificate to trust. OCPP 1.6 security whitepaper. */
public final class InstallCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("InstallCertificate", Request.class, Response.class);

    private InstallCertificate() {}

    public enum Status {
        Accepted,
        Failed,
        Rejected
    }

    public record Request(
            Open<CertificateUse> certificateType,
            @Length(5500) String certificate) {}

    public record Response(Open<Status> status) {}
}
