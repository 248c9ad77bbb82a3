package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.ChargingLimitSource;

/** Tells that a limit set by somebody else, such as an energy manager, holds no longer. OCPP 2.0.1, functional block K. */
public final class ClearedChargingLimit {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ClearedChargingLimit", Request.class, Response.class);

    private ClearedChargingLimit() {}

    public record Request(
            Open<ChargingLimitSource> chargingLimitSource,
            @Nullable Integer evseId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
