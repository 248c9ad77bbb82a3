package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.CostKind;

/** A relative cost of one kind, which a car may plan with. OCPP 2.0.1, CostType. */
public record Cost(
        Open<CostKind> costKind,
        int amount,
        @Nullable Integer amountMultiplier,
        @Nullable CustomData customData) {}
