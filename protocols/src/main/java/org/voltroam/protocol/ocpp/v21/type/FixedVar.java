package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.DerUnit;

/** A fixed reactive power. OCPP 2.1, FixedVarType. */
public record FixedVar(
        @Range(min = "0") int priority,
        BigDecimal setpoint,
        Open<DerUnit> unit,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {}
