package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Removes a root certificate from a station. OCPP 1.6 security whitepaper. */
public final class DeleteCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("DeleteCertificate", Request.class, Response.class);

    private DeleteCertificate() {}

    public enum Status {
        Accepted,
        Failed,
        NotFound
    }

    public record Request(CertificateHashData certificateHashData) {}

    public record Response(Open<Status> status) {}
}
