package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** What it costs to stay after charging, from a moment on. OCPP 2.1, OverstayRuleType. */
public record OverstayRule(
        RationalNumber overstayFee,
        @Length(32) @Nullable String overstayRuleDescription,
        int startTime,
        int overstayFeePeriod,
        @Nullable CustomData customData) {}
