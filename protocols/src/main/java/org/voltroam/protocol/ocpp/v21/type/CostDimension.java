package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.word.CostDimensionKind;

/** One kind of use in a period, and how much of it. OCPP 2.1, CostDimensionType. */
public record CostDimension(
        Open<CostDimensionKind> type,
        BigDecimal volume,
        @Nullable CustomData customData) {}
