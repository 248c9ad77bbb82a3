package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.OcspRequestData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GetCertificateStatusKind;

/** Asks whether a certificate is still good; the answer is that of its OCSP responder. OCPP 2.1, functional block M. */
public final class GetCertificateStatus {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("GetCertificateStatus", Request.class, Response.class);

    private GetCertificateStatus() {}

    public record Request(
            OcspRequestData ocspRequestData, @Nullable CustomData customData) {}

    /**
     * What is answered.
     *
     * @param ocspResult DER as base64
     */
    public record Response(
            Open<GetCertificateStatusKind> status,
            @Nullable StatusInfo statusInfo,
            @Length(18000) @Nullable String ocspResult,
            @Nullable CustomData customData) {}
}
