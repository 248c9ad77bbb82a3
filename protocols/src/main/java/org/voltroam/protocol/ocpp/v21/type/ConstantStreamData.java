package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** What does not change in a stream of measurements. OCPP 2.1, ConstantStreamDataType. */
public record ConstantStreamData(
        @Range(min = "0") int id,
        PeriodicEventStreamParams params,
        @Range(min = "0") int variableMonitoringId,
        @Nullable CustomData customData) {}
