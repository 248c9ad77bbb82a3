package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** The power that a car offers over time. OCPP 2.1, EVPowerScheduleType. */
public record EvPowerSchedule(
        @Items(min = 1, max = 1024) List<EvPowerScheduleEntry> evPowerScheduleEntries,
        Instant timeAnchor,
        @Nullable CustomData customData) {}
