package org.voltroam.protocol.ocpp.v201.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** What was measured at one moment. OCPP 2.0.1, MeterValueType. */
public record MeterValue(
        @Items(min = 1) List<SampledValue> sampledValue,
        Instant timestamp,
        @Nullable CustomData customData) {}
