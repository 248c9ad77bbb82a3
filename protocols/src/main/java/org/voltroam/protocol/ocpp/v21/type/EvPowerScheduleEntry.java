package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** For how long a car offers which power. OCPP 2.1, EVPowerScheduleEntryType. */
public record EvPowerScheduleEntry(
        int duration, BigDecimal power, @Nullable CustomData customData) {}
