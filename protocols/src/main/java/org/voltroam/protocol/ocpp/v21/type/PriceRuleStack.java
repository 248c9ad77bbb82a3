package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** For how long which rules of prices hold together. OCPP 2.1, PriceRuleStackType. */
public record PriceRuleStack(
        int duration,
        @Items(min = 1, max = 8) List<PriceRule> priceRule,
        @Nullable CustomData customData) {}
