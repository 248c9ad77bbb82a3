package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** One measurement of a stream, its time in seconds after the base. OCPP 2.1, StreamDataElementType. */
public record StreamDataElement(
        BigDecimal t, @Length(2500) String v, @Nullable CustomData customData) {}
