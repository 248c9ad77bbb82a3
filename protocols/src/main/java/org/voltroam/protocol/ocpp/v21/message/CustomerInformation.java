package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.CertificateHashData;
import org.voltroam.protocol.ocpp.v21.type.IdToken;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.CustomerInformationStatus;

/** Asks a station to report or forget what it knows about a customer. OCPP 2.1, functional block N. */
public final class CustomerInformation {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("CustomerInformation", Request.class, Response.class);

    private CustomerInformation() {}

    public record Request(
            @Nullable CertificateHashData customerCertificate,
            @Nullable IdToken idToken,
            @Range(min = "0") int requestId,
            boolean report,
            boolean clear,
            @Length(64) @Nullable String customerIdentifier,
            @Nullable CustomData customData) {}

    public record Response(
            Open<CustomerInformationStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
