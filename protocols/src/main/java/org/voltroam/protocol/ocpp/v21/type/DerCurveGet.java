package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.DerControl;

/** An active curve of grid support. OCPP 2.1, DERCurveGetType. */
public record DerCurveGet(
        DerCurve curve,
        @Length(36) String id,
        Open<DerControl> curveType,
        boolean isDefault,
        boolean isSuperseded,
        @Nullable CustomData customData) {}
