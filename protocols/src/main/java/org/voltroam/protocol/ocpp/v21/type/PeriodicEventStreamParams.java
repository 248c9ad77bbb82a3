package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** How often a stream reports, and how much at a time. OCPP 2.1, PeriodicEventStreamParamsType. */
public record PeriodicEventStreamParams(
        @Range(min = "0") @Nullable Integer interval,
        @Range(min = "0") @Nullable Integer values,
        @Nullable CustomData customData) {}
