package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** A span of time after the start of the whole, in seconds. OCPP 2.0.1, RelativeTimeIntervalType. */
public record RelativeTimeInterval(
        int start, @Nullable Integer duration, @Nullable CustomData customData) {}
