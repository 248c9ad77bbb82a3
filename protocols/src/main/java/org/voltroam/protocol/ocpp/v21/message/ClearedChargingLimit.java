package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;

/** Tells that a limit set by somebody else, such as an energy manager, holds no longer. OCPP 2.1, functional block K. */
public final class ClearedChargingLimit {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ClearedChargingLimit", Request.class, Response.class);

    private ClearedChargingLimit() {}

    public record Request(
            @Length(20) String chargingLimitSource,
            @Range(min = "0") @Nullable Integer evseId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
