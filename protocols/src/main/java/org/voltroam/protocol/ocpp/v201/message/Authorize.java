package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.IdToken;
import org.voltroam.protocol.ocpp.v201.type.IdTokenInfo;
import org.voltroam.protocol.ocpp.v201.type.OcspRequestData;
import org.voltroam.protocol.ocpp.v201.word.AuthorizeCertificateStatus;

/** Asks whether whoever stands at the station may charge, by card, app or contract certificate. OCPP 2.0.1, functional block C. */
public final class Authorize {

    public static final Action<Request, Response> ACTION = Action.ofStation("Authorize", Request.class, Response.class);

    private Authorize() {}

    public record Request(
            IdToken idToken,
            @Length(5500) @Nullable String certificate,
            @Items(max = 4) List<OcspRequestData> iso15118CertificateHashData,
            @Nullable CustomData customData) {}

    public record Response(
            IdTokenInfo idTokenInfo,
            @Nullable Open<AuthorizeCertificateStatus> certificateStatus,
            @Nullable CustomData customData) {}
}
