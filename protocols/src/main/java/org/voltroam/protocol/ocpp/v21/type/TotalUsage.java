package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** What a transaction used: energy in kWh, times in seconds. OCPP 2.1, TotalUsageType. */
public record TotalUsage(
        BigDecimal energy,
        int chargingTime,
        int idleTime,
        @Nullable Integer reservationTime,
        @Nullable CustomData customData) {}
