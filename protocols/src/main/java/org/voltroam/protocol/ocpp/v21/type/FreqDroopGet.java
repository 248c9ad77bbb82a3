package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** An active droop. OCPP 2.1, FreqDroopGetType. */
public record FreqDroopGet(
        FreqDroop freqDroop,
        @Length(36) String id,
        boolean isDefault,
        boolean isSuperseded,
        @Nullable CustomData customData) {}
