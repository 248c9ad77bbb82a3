package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** What a car wants for its energy from a certain power on. OCPP 2.1, EVPriceRuleType. */
public record EvPriceRule(
        BigDecimal energyFee,
        BigDecimal powerRangeStart,
        @Nullable CustomData customData) {}
