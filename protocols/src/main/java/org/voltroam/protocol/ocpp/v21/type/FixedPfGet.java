package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** An active fixed power factor. OCPP 2.1, FixedPFGetType. */
public record FixedPfGet(
        FixedPf fixedPF,
        @Length(36) String id,
        boolean isDefault,
        boolean isSuperseded,
        @Nullable CustomData customData) {}
