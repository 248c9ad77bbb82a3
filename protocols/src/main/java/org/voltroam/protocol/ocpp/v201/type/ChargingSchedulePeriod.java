package org.voltroam.protocol.ocpp.v201.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** Limits from one moment on; the moment in seconds after the start of the schedule. OCPP 2.0.1, ChargingSchedulePeriodType. */
public record ChargingSchedulePeriod(
        int startPeriod,
        BigDecimal limit,
        @Nullable Integer numberPhases,
        @Nullable Integer phaseToUse,
        @Nullable CustomData customData) {}
