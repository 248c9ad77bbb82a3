package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.InstallCertificateStatus;
import org.voltroam.protocol.ocpp.v201.word.InstallCertificateUse;

/** Gives a station another root certificate to trust. OCPP 2.0.1, functional block M. */
public final class InstallCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("InstallCertificate", Request.class, Response.class);

    private InstallCertificate() {}

    public record Request(
            Open<InstallCertificateUse> certificateType,
            @Length(5500) String certificate,
            @Nullable CustomData customData) {}

    public record Response(
            Open<InstallCertificateStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
