package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** A property of a component. OCPP 2.0.1, VariableType. */
public record Variable(
        @Length(50) String name,
        @Length(50) @Nullable String instance,
        @Nullable CustomData customData) {}
