package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.DerUnit;

/** How power follows frequency or voltage, point by point. OCPP 2.1, DERCurveType. */
public record DerCurve(
        @Items(min = 1, max = 10) List<DerCurvePoints> curveData,
        @Nullable Hysteresis hysteresis,
        @Range(min = "0") int priority,
        @Nullable ReactivePowerParams reactivePowerParams,
        @Nullable VoltageParams voltageParams,
        Open<DerUnit> yUnit,
        @Nullable BigDecimal responseTime,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {}
