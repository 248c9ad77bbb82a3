package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.word.PowerDuringCessation;

/** What happens at lasting overvoltage. OCPP 2.1, VoltageParamsType. */
public record VoltageParams(
        @Nullable BigDecimal hv10MinMeanValue,
        @Nullable BigDecimal hv10MinMeanTripDelay,
        @Nullable Open<PowerDuringCessation> powerDuringCessation,
        @Nullable CustomData customData) {}
