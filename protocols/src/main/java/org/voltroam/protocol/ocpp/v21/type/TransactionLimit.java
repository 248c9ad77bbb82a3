package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** Up to where a transaction may go. OCPP 2.1, TransactionLimitType. */
public record TransactionLimit(
        @Nullable BigDecimal maxCost,
        @Nullable BigDecimal maxEnergy,
        @Nullable Integer maxTime,
        @Range(min = "0", max = "100") @Nullable Integer maxSoC,
        @Nullable CustomData customData) {}
