package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.CertificateAction;
import org.voltroam.protocol.ocpp.v201.word.Iso15118EVCertificateStatus;

/** Fetches a contract certificate for a car, in the car's own encoding. OCPP 2.0.1, functional block M. */
public final class Get15118EVCertificate {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("Get15118EVCertificate", Request.class, Response.class);

    private Get15118EVCertificate() {}

    /**
     * What is asked.
     *
     * @param exiRequest base64
     */
    public record Request(
            @Length(50) String iso15118SchemaVersion,
            Open<CertificateAction> action,
            @Length(5600) String exiRequest,
            @Nullable CustomData customData) {}

    /**
     * What is answered.
     *
     * @param exiResponse base64
     */
    public record Response(
            Open<Iso15118EVCertificateStatus> status,
            @Nullable StatusInfo statusInfo,
            @Length(5600) String exiResponse,
            @Nullable CustomData customData) {}
}
