package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** For how long a car offers energy at which prices. OCPP 2.1, EVAbsolutePriceScheduleEntryType. */
public record EvAbsolutePriceScheduleEntry(
        int duration,
        @Items(min = 1, max = 8) List<EvPriceRule> evPriceRule,
        @Nullable CustomData customData) {}
