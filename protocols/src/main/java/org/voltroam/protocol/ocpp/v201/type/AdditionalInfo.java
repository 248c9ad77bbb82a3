package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** A further name of a token, agreed between maker and operator. OCPP 2.0.1, AdditionalInfoType. */
public record AdditionalInfo(
        @Length(36) String additionalIdToken,
        @Length(50) String type,
        @Nullable CustomData customData) {}
