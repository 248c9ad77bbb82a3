package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** What energy and parking cost from a certain power on. OCPP 2.1, PriceRuleType. */
public record PriceRule(
        @Nullable Integer parkingFeePeriod,
        @Range(min = "0") @Nullable Integer carbonDioxideEmission,
        @Range(min = "0", max = "100") @Nullable Integer renewableGenerationPercentage,
        RationalNumber energyFee,
        @Nullable RationalNumber parkingFee,
        RationalNumber powerRangeStart,
        @Nullable CustomData customData) {}
