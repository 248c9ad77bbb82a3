package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** How power follows frequency outside of a band. OCPP 2.1, FreqDroopType. */
public record FreqDroop(
        @Range(min = "0") int priority,
        BigDecimal overFreq,
        BigDecimal underFreq,
        BigDecimal overDroop,
        BigDecimal underDroop,
        BigDecimal responseTime,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {}
