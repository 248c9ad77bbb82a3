package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.ChargingScheduleUpdate;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfileStatus;

/** Gives a dynamic charging profile new limits. OCPP 2.1, functional block K. */
public final class UpdateDynamicSchedule {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("UpdateDynamicSchedule", Request.class, Response.class);

    private UpdateDynamicSchedule() {}

    public record Request(
            int chargingProfileId,
            ChargingScheduleUpdate scheduleUpdate,
            @Nullable CustomData customData) {}

    public record Response(
            Open<ChargingProfileStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
