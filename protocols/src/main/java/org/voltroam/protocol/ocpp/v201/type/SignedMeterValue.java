package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** What a meter has signed, as it is. OCPP 2.0.1, SignedMeterValueType. */
public record SignedMeterValue(
        @Length(2500) String signedMeterData,
        @Length(50) String signingMethod,
        @Length(50) String encodingMethod,
        @Length(2500) String publicKey,
        @Nullable CustomData customData) {}
