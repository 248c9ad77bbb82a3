package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** The active conditions for feeding in again. OCPP 2.1, EnterServiceGetType. */
public record EnterServiceGet(
        EnterService enterService,
        @Length(36) String id,
        @Nullable CustomData customData) {}
