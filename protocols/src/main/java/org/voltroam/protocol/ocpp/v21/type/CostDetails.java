package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** What a station calculates that a transaction costs. OCPP 2.1, CostDetailsType. */
public record CostDetails(
        List<ChargingPeriod> chargingPeriods,
        TotalCost totalCost,
        TotalUsage totalUsage,
        @Nullable Boolean failureToCalculate,
        @Length(500) @Nullable String failureReason,
        @Nullable CustomData customData) {}
