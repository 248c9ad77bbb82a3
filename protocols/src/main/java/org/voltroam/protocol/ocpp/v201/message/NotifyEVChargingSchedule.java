package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ChargingSchedule;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.GenericStatus;

/** Tells how a car intends to charge within the limits it was given. OCPP 2.0.1, functional block K. */
public final class NotifyEVChargingSchedule {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyEVChargingSchedule", Request.class, Response.class);

    private NotifyEVChargingSchedule() {}

    public record Request(
            Instant timeBase,
            ChargingSchedule chargingSchedule,
            int evseId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
