package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ChargingProfile;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.ChargingProfileStatus;

/** Installs limits on charging over time. OCPP 2.0.1, functional block K. */
public final class SetChargingProfile {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetChargingProfile", Request.class, Response.class);

    private SetChargingProfile() {}

    /**
     * What is asked.
     *
     * @param evseId 0: the station as a whole
     */
    public record Request(
            int evseId,
            ChargingProfile chargingProfile,
            @Nullable CustomData customData) {}

    public record Response(
            Open<ChargingProfileStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
