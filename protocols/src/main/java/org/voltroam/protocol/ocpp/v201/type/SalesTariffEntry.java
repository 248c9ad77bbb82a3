package org.voltroam.protocol.ocpp.v201.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Range;

/** What energy costs, relatively, in a span of time. OCPP 2.0.1, SalesTariffEntryType. */
public record SalesTariffEntry(
        RelativeTimeInterval relativeTimeInterval,
        @Range(min = "0") @Nullable Integer ePriceLevel,
        @Items(max = 3) List<ConsumptionCost> consumptionCost,
        @Nullable CustomData customData) {}
