package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.CertificateSigningUse;
import org.voltroam.protocol.ocpp.v201.word.GenericStatus;

/** Asks the operator to have a certificate signed. OCPP 2.0.1, functional block A. */
public final class SignCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("SignCertificate", Request.class, Response.class);

    private SignCertificate() {}

    public record Request(
            @Length(5500) String csr,
            @Nullable Open<CertificateSigningUse> certificateType,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
