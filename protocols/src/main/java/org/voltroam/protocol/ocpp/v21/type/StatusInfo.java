package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** The reason for an answer, by code and for people. OCPP 2.1, StatusInfoType. */
public record StatusInfo(
        @Length(20) String reasonCode,
        @Length(1024) @Nullable String additionalInfo,
        @Nullable CustomData customData) {}
