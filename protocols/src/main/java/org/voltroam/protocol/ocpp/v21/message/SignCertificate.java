package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.CertificateHashData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.CertificateSigningUse;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Asks the operator to have a certificate signed. OCPP 2.1, functional block A. */
public final class SignCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("SignCertificate", Request.class, Response.class);

    private SignCertificate() {}

    public record Request(
            @Length(5500) String csr,
            @Nullable Open<CertificateSigningUse> certificateType,
            @Nullable CertificateHashData hashRootCertificate,
            @Nullable Integer requestId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
