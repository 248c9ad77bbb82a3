package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.ChargingLimitSource;

/** A limit that does not come from us. OCPP 2.0.1, ChargingLimitType. */
public record ChargingLimit(
        Open<ChargingLimitSource> chargingLimitSource,
        @Nullable Boolean isGridCritical,
        @Nullable CustomData customData) {}
