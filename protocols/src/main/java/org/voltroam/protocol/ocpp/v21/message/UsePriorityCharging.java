package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.PriorityChargingStatus;

/** Begins or ends charging with priority for a transaction. OCPP 2.1, functional block K. */
public final class UsePriorityCharging {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("UsePriorityCharging", Request.class, Response.class);

    private UsePriorityCharging() {}

    public record Request(
            @Length(36) String transactionId,
            boolean activate,
            @Nullable CustomData customData) {}

    public record Response(
            Open<PriorityChargingStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
