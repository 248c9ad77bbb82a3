package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Asks the operator to have a certificate signed. OCPP 1.6 security whitepaper. */
public final class SignCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("SignCertificate", Request.class, Response.class);

    private SignCertificate() {}

    public enum Status {
        Accepted,
        Rejected
    }

    public record Request(@Length(5500) String csr) {}

    public record Response(Open<Status> status) {}
}
