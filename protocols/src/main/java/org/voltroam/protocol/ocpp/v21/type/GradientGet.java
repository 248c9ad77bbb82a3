package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** An active limit on how fast power may change. OCPP 2.1, GradientGetType. */
public record GradientGet(
        Gradient gradient, @Length(36) String id, @Nullable CustomData customData) {}
