package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** Where a firmware is and when it is to be fetched and installed. OCPP 2.1, FirmwareType. */
public record Firmware(
        @Length(2000) String location,
        Instant retrieveDateTime,
        @Nullable Instant installDateTime,
        @Length(5500) @Nullable String signingCertificate,
        @Length(800) @Nullable String signature,
        @Nullable CustomData customData) {}
