package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** A price per minute, and when it holds. OCPP 2.1, TariffTimePriceType. */
public record TariffTimePrice(
        BigDecimal priceMinute,
        @Nullable TariffConditions conditions,
        @Nullable CustomData customData) {}
