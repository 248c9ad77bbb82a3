package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** For how long a price level holds. OCPP 2.1, PriceLevelScheduleEntryType. */
public record PriceLevelScheduleEntry(
        int duration,
        @Range(min = "0") int priceLevel,
        @Nullable CustomData customData) {}
