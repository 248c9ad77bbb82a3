package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** A part of a transaction in which one tariff held, and what was used in it. OCPP 2.1, ChargingPeriodType. */
public record ChargingPeriod(
        List<CostDimension> dimensions,
        @Length(60) @Nullable String tariffId,
        Instant startPeriod,
        @Nullable CustomData customData) {}
