package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;

/** Price levels over time, without prices. OCPP 2.1, PriceLevelScheduleType. */
public record PriceLevelSchedule(
        @Items(min = 1, max = 100) List<PriceLevelScheduleEntry> priceLevelScheduleEntries,
        Instant timeAnchor,
        @Range(min = "0") int priceScheduleId,
        @Length(32) @Nullable String priceScheduleDescription,
        @Range(min = "0") int numberOfPriceLevels,
        @Nullable CustomData customData) {}
