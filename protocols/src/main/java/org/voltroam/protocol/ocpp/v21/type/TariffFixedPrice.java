package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** A fixed fee, and when it is due. OCPP 2.1, TariffFixedPriceType. */
public record TariffFixedPrice(
        @Nullable TariffConditionsFixed conditions,
        BigDecimal priceFixed,
        @Nullable CustomData customData) {}
