package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** The power at a value of the grid operator's signal. OCPP 2.1, V2XSignalWattPointType. */
public record V2xSignalWattPoint(
        int signal, BigDecimal power, @Nullable CustomData customData) {}
