package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** Under which conditions of the grid a station may feed in again. OCPP 2.1, EnterServiceType. */
public record EnterService(
        @Range(min = "0") int priority,
        BigDecimal highVoltage,
        BigDecimal lowVoltage,
        BigDecimal highFreq,
        BigDecimal lowFreq,
        @Nullable BigDecimal delay,
        @Nullable BigDecimal randomDelay,
        @Nullable BigDecimal rampRate,
        @Nullable CustomData customData) {}
