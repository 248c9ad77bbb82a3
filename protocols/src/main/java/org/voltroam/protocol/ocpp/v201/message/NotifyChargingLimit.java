package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ChargingLimit;
import org.voltroam.protocol.ocpp.v201.type.ChargingSchedule;

/** Tells that somebody else, such as an energy manager, limits the charging. OCPP 2.0.1, functional block K. */
public final class NotifyChargingLimit {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyChargingLimit", Request.class, Response.class);

    private NotifyChargingLimit() {}

    public record Request(
            List<ChargingSchedule> chargingSchedule,
            @Nullable Integer evseId,
            ChargingLimit chargingLimit,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
