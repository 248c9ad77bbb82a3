package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.ChargingProfile;
import org.voltroam.protocol.ocpp.v201.type.IdToken;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.RequestStartStopStatus;

/** Asks a station to begin a transaction for a token, for an app or a roaming partner. OCPP 2.0.1, functional block F. */
public final class RequestStartTransaction {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("RequestStartTransaction", Request.class, Response.class);

    private RequestStartTransaction() {}

    /**
     * What is asked.
     *
     * @param remoteStartId comes back in the event that tells the start
     */
    public record Request(
            @Nullable Integer evseId,
            @Nullable IdToken groupIdToken,
            IdToken idToken,
            int remoteStartId,
            @Nullable ChargingProfile chargingProfile,
            @Nullable CustomData customData) {}

    /**
     * What is answered.
     *
     * @param transactionId when it had begun before
     */
    public record Response(
            Open<RequestStartStopStatus> status,
            @Nullable StatusInfo statusInfo,
            @Length(36) @Nullable String transactionId,
            @Nullable CustomData customData) {}
}
