package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** The reason for an answer, by code and for people. OCPP 2.0.1, StatusInfoType. */
public record StatusInfo(
        @Length(20) String reasonCode,
        @Length(512) @Nullable String additionalInfo,
        @Nullable CustomData customData) {}
