package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;

/** Prices at which a car offers energy. OCPP 2.1, EVAbsolutePriceScheduleType. */
public record EvAbsolutePriceSchedule(
        Instant timeAnchor,
        @Length(3) String currency,
        @Items(min = 1, max = 1024) List<EvAbsolutePriceScheduleEntry> evAbsolutePriceScheduleEntries,
        @Length(2000) String priceAlgorithm,
        @Nullable CustomData customData) {}
