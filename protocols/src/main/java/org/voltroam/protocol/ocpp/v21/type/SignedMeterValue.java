package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** What a meter has signed, as it is. OCPP 2.1, SignedMeterValueType. */
public record SignedMeterValue(
        @Length(32768) String signedMeterData,
        @Length(50) @Nullable String signingMethod,
        @Length(50) String encodingMethod,
        @Length(2500) @Nullable String publicKey,
        @Nullable CustomData customData) {}
