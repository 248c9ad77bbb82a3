package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** Where a log is to be uploaded, and which part of it. OCPP 2.1, LogParametersType. */
public record LogParameters(
        @Length(2000) String remoteLocation,
        @Nullable Instant oldestTimestamp,
        @Nullable Instant latestTimestamp,
        @Nullable CustomData customData) {}
