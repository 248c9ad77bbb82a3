package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** How fast power may change. OCPP 2.1, GradientType. */
public record Gradient(
        @Range(min = "0") int priority,
        BigDecimal gradient,
        BigDecimal softGradient,
        @Nullable CustomData customData) {}
