package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.CertificateHashDataChain;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.GetCertificateIdUse;
import org.voltroam.protocol.ocpp.v201.word.GetInstalledCertificateStatus;

/** Asks which root certificates a station trusts. OCPP 2.0.1, functional block M. */
public final class GetInstalledCertificateIds {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetInstalledCertificateIds", Request.class, Response.class);

    private GetInstalledCertificateIds() {}

    public record Request(
            List<Open<GetCertificateIdUse>> certificateType,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GetInstalledCertificateStatus> status,
            @Nullable StatusInfo statusInfo,
            List<CertificateHashDataChain> certificateHashDataChain,
            @Nullable CustomData customData) {}
}
