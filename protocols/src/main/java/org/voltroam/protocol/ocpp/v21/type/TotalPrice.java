package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** A total without and with taxes. OCPP 2.1, TotalPriceType. */
public record TotalPrice(
        @Nullable BigDecimal exclTax,
        @Nullable BigDecimal inclTax,
        @Nullable CustomData customData) {}
