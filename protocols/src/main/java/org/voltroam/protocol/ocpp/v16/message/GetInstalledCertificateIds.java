package org.voltroam.protocol.ocpp.v16.message;

import java.util.List;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Asks which root certificates a station trusts. OCPP 1.6 security whitepaper. */
public final class GetInstalledCertificateIds {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetInstalledCertificateIds", Request.class, Response.class);

    private GetInstalledCertificateIds() {}

    public enum Status {
        Accepted,
        NotFound
    }

    public record Request(Open<CertificateUse> certificateType) {}

    public record Response(List<CertificateHashData> certificateHashData, Open<Status> status) {}
}
