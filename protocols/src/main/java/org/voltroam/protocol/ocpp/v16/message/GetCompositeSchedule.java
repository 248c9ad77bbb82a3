package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Asks which limits will hold at an EVSE, all profiles taken together. OCPP 1.6, 5.7. */
public final class GetCompositeSchedule {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetCompositeSchedule", Request.class, Response.class);

    private GetCompositeSchedule() {}

    public enum Status {
        Accepted,
        Rejected
    }

    public record Request(
            int connectorId, int duration, @Nullable Open<ChargingRateUnit> chargingRateUnit) {}

    public record Response(
            Open<Status> status,
            @Nullable Integer connectorId,
            @Nullable Instant scheduleStart,
            @Nullable ChargingSchedule chargingSchedule) {}
}
