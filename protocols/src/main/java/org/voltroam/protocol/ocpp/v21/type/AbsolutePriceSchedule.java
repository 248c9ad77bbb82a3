package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;

/** Prices over time as ISO 15118-20 tells them to a car. OCPP 2.1, AbsolutePriceScheduleType. */
public record AbsolutePriceSchedule(
        Instant timeAnchor,
        @Range(min = "0") int priceScheduleID,
        @Length(160) @Nullable String priceScheduleDescription,
        @Length(3) String currency,
        @Length(8) String language,
        @Length(2000) String priceAlgorithm,
        @Nullable RationalNumber minimumCost,
        @Nullable RationalNumber maximumCost,
        @Items(min = 1, max = 1024) List<PriceRuleStack> priceRuleStacks,
        @Items(max = 10) List<TaxRule> taxRules,
        @Nullable OverstayRuleList overstayRuleList,
        @Items(max = 5) List<AdditionalSelectedServices> additionalSelectedServices,
        @Nullable CustomData customData) {}
