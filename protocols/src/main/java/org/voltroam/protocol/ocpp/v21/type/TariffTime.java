package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** Prices of time and their taxes. OCPP 2.1, TariffTimeType. */
public record TariffTime(
        @Items(min = 1) List<TariffTimePrice> prices,
        @Items(max = 5) List<TaxRate> taxRates,
        @Nullable CustomData customData) {}
