package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** A part of a station in the device model. OCPP 2.0.1, ComponentType. */
public record Component(
        @Nullable Evse evse,
        @Length(50) String name,
        @Length(50) @Nullable String instance,
        @Nullable CustomData customData) {}
