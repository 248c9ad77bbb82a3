package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.ChargingNeeds;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.NotifyEVChargingNeedsStatus;

/** Tells how much energy a car wants, until when, and what it can take. OCPP 2.1, functional block K. */
public final class NotifyEVChargingNeeds {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyEVChargingNeeds", Request.class, Response.class);

    private NotifyEVChargingNeeds() {}

    public record Request(
            @Range(min = "1") int evseId,
            @Range(min = "0") @Nullable Integer maxScheduleTuples,
            ChargingNeeds chargingNeeds,
            @Nullable Instant timestamp,
            @Nullable CustomData customData) {}

    public record Response(
            Open<NotifyEVChargingNeedsStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
