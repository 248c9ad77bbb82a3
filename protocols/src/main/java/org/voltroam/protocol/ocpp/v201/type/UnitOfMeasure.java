package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/**
 * The unit of a value, and the power of ten it is multiplied by. OCPP 2.0.1, UnitOfMeasureType.
 *
 * @param unit Wh when left out
 * @param multiplier power of ten, 0 when left out
 */
public record UnitOfMeasure(
        @Length(20) @Nullable String unit,
        @Nullable Integer multiplier,
        @Nullable CustomData customData) {}
