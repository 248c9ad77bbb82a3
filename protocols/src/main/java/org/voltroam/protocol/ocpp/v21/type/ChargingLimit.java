package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** A limit that does not come from us. OCPP 2.1, ChargingLimitType. */
public record ChargingLimit(
        @Length(20) String chargingLimitSource,
        @Nullable Boolean isLocalGeneration,
        @Nullable Boolean isGridCritical,
        @Nullable CustomData customData) {}
