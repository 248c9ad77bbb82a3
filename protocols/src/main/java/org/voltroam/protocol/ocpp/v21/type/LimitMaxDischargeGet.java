package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** An active limit on discharging. OCPP 2.1, LimitMaxDischargeGetType. */
public record LimitMaxDischargeGet(
        @Length(36) String id,
        boolean isDefault,
        boolean isSuperseded,
        LimitMaxDischarge limitMaxDischarge,
        @Nullable CustomData customData) {}
