package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** What it costs to stay after charging. OCPP 2.1, OverstayRuleListType. */
public record OverstayRuleList(
        @Nullable RationalNumber overstayPowerThreshold,
        @Items(min = 1, max = 5) List<OverstayRule> overstayRule,
        @Nullable Integer overstayTimeThreshold,
        @Nullable CustomData customData) {}
