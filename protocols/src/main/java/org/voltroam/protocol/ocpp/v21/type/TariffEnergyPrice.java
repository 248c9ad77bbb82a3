package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** A price per kWh, and when it holds. OCPP 2.1, TariffEnergyPriceType. */
public record TariffEnergyPrice(
        BigDecimal priceKwh,
        @Nullable TariffConditions conditions,
        @Nullable CustomData customData) {}
