package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** A variable of a component, or the whole component. OCPP 2.1, ComponentVariableType. */
public record ComponentVariable(
        Component component,
        @Nullable Variable variable,
        @Nullable CustomData customData) {}
