package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.CertificateSignedStatus;
import org.voltroam.protocol.ocpp.v201.word.CertificateSigningUse;

/** Brings a station the certificate it has asked to be signed. OCPP 2.0.1, functional block A. */
public final class CertificateSigned {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("CertificateSigned", Request.class, Response.class);

    private CertificateSigned() {}

    public record Request(
            @Length(10000) String certificateChain,
            @Nullable Open<CertificateSigningUse> certificateType,
            @Nullable CustomData customData) {}

    public record Response(
            Open<CertificateSignedStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
