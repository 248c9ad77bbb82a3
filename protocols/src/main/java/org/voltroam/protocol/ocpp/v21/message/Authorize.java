package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.IdToken;
import org.voltroam.protocol.ocpp.v21.type.IdTokenInfo;
import org.voltroam.protocol.ocpp.v21.type.OcspRequestData;
import org.voltroam.protocol.ocpp.v21.type.Tariff;
import org.voltroam.protocol.ocpp.v21.word.AuthorizeCertificateStatus;
import org.voltroam.protocol.ocpp.v21.word.EnergyTransferMode;

/** Asks whether whoever stands at the station may charge, by card, app or contract certificate. OCPP 2.1, functional block C. */
public final class Authorize {

    public static final Action<Request, Response> ACTION = Action.ofStation("Authorize", Request.class, Response.class);

    private Authorize() {}

    public record Request(
            IdToken idToken,
            @Length(10000) @Nullable String certificate,
            @Items(max = 4) List<OcspRequestData> iso15118CertificateHashData,
            @Nullable CustomData customData) {}

    public record Response(
            IdTokenInfo idTokenInfo,
            @Nullable Open<AuthorizeCertificateStatus> certificateStatus,
            List<Open<EnergyTransferMode>> allowedEnergyTransfer,
            @Nullable Tariff tariff,
            @Nullable CustomData customData) {}
}
