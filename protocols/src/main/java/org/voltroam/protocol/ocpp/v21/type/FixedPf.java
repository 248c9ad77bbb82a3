package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** A fixed power factor. OCPP 2.1, FixedPFType. */
public record FixedPf(
        @Range(min = "0") int priority,
        BigDecimal displacement,
        boolean excitation,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {}
