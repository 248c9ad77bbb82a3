package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Brings a station the certificate it has asked to be signed. OCPP 1.6 security whitepaper. */
public final class CertificateSigned {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("CertificateSigned", Request.class, Response.class);

    private CertificateSigned() {}

    public enum Status {
        Accepted,
        Rejected
    }

    public record Request(@Length(10000) String certificateChain) {}

    public record Response(Open<Status> status) {}
}
