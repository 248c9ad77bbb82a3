package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.ChargingScheduleUpdate;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfileStatus;

/** Asks for the present limits of a dynamic charging profile. OCPP 2.1, functional block K. */
public final class PullDynamicScheduleUpdate {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("PullDynamicScheduleUpdate", Request.class, Response.class);

    private PullDynamicScheduleUpdate() {}

    public record Request(int chargingProfileId, @Nullable CustomData customData) {}

    public record Response(
            @Nullable ChargingScheduleUpdate scheduleUpdate,
            Open<ChargingProfileStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
