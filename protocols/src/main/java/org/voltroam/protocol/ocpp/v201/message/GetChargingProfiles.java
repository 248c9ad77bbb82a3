package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ChargingProfileCriterion;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.GetChargingProfileStatus;

/** Asks which charging profiles are installed; they come in reports. OCPP 2.0.1, functional block K. */
public final class GetChargingProfiles {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetChargingProfiles", Request.class, Response.class);

    private GetChargingProfiles() {}

    public record Request(
            int requestId,
            @Nullable Integer evseId,
            ChargingProfileCriterion chargingProfile,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GetChargingProfileStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
