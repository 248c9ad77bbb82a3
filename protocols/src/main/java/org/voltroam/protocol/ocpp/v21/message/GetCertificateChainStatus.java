package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v21.type.CertificateStatus;
import org.voltroam.protocol.ocpp.v21.type.CertificateStatusRequestInfo;

/** Asks whether the certificates of a chain are still good. OCPP 2.1, functional block M. */
public final class GetCertificateChainStatus {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("GetCertificateChainStatus", Request.class, Response.class);

    private GetCertificateChainStatus() {}

    public record Request(
            @Items(min = 1, max = 4) List<CertificateStatusRequestInfo> certificateStatusRequests,
            @Nullable CustomData customData) {}

    public record Response(
            @Items(min = 1, max = 4) List<CertificateStatus> certificateStatus,
            @Nullable CustomData customData) {}
}
