package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** An amount of money without and with taxes. OCPP 2.1, PriceType. */
public record Price(
        @Nullable BigDecimal exclTax,
        @Nullable BigDecimal inclTax,
        @Items(max = 5) List<TaxRate> taxRates,
        @Nullable CustomData customData) {}
