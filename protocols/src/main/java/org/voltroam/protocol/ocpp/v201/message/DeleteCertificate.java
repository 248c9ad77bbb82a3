package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.CertificateHashData;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.DeleteCertificateStatus;

/** Removes a root certificate from a station. OCPP 2.0.1, functional block M. */
public final class DeleteCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("DeleteCertificate", Request.class, Response.class);

    private DeleteCertificate() {}

    public record Request(
            CertificateHashData certificateHashData,
            @Nullable CustomData customData) {}

    public record Response(
            Open<DeleteCertificateStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
