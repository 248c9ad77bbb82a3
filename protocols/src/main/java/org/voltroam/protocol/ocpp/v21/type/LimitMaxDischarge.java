package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** The most that may be discharged, in percent of what is possible. OCPP 2.1, LimitMaxDischargeType. */
public record LimitMaxDischarge(
        @Range(min = "0") int priority,
        @Nullable BigDecimal pctMaxDischargePower,
        @Nullable DerCurve powerMonitoringMustTrip,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {}
