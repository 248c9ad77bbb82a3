package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ClearChargingProfileCriteria;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.ClearChargingProfileStatus;

/** Removes charging profiles, by id or by what they are for. OCPP 2.0.1, functional block K. */
public final class ClearChargingProfile {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearChargingProfile", Request.class, Response.class);

    private ClearChargingProfile() {}

    public record Request(
            @Nullable Integer chargingProfileId,
            @Nullable ClearChargingProfileCriteria chargingProfileCriteria,
            @Nullable CustomData customData) {}

    public record Response(
            Open<ClearChargingProfileStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
