package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** When a curve lets go again. OCPP 2.1, HysteresisType. */
public record Hysteresis(
        @Nullable BigDecimal hysteresisHigh,
        @Nullable BigDecimal hysteresisLow,
        @Nullable BigDecimal hysteresisDelay,
        @Nullable BigDecimal hysteresisGradient,
        @Nullable CustomData customData) {}
