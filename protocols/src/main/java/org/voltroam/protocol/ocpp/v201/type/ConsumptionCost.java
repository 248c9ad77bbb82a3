package org.voltroam.protocol.ocpp.v201.type;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** Costs that hold from a certain consumption on. OCPP 2.0.1, ConsumptionCostType. */
public record ConsumptionCost(
        BigDecimal startValue,
        @Items(min = 1, max = 3) List<Cost> cost,
        @Nullable CustomData customData) {}
