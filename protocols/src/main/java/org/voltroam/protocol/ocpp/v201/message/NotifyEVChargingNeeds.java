package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ChargingNeeds;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.NotifyEVChargingNeedsStatus;

/** Tells how much energy a car wants, until when, and what it can take. OCPP 2.0.1, functional block K. */
public final class NotifyEVChargingNeeds {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyEVChargingNeeds", Request.class, Response.class);

    private NotifyEVChargingNeeds() {}

    public record Request(
            @Nullable Integer maxScheduleTuples,
            ChargingNeeds chargingNeeds,
            int evseId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<NotifyEVChargingNeedsStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
