package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** Fixed fees and their taxes. OCPP 2.1, TariffFixedType. */
public record TariffFixed(
        @Items(min = 1) List<TariffFixedPrice> prices,
        @Items(max = 5) List<TaxRate> taxRates,
        @Nullable CustomData customData) {}
