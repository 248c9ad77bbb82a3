package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.ChargingProfileCriterion;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GetChargingProfileStatus;

/** Asks which charging profiles are installed; they come in reports. OCPP 2.1, functional block K. */
public final class GetChargingProfiles {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetChargingProfiles", Request.class, Response.class);

    private GetChargingProfiles() {}

    public record Request(
            int requestId,
            @Range(min = "0") @Nullable Integer evseId,
            ChargingProfileCriterion chargingProfile,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GetChargingProfileStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
