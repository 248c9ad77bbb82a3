package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.ChargingSchedule;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Tells how a car intends to charge within the limits it was given. OCPP 2.1, functional block K. */
public final class NotifyEVChargingSchedule {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyEVChargingSchedule", Request.class, Response.class);

    private NotifyEVChargingSchedule() {}

    public record Request(
            Instant timeBase,
            ChargingSchedule chargingSchedule,
            @Range(min = "1") int evseId,
            @Range(min = "0") @Nullable Integer selectedChargingScheduleId,
            @Nullable Boolean powerToleranceAcceptance,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
