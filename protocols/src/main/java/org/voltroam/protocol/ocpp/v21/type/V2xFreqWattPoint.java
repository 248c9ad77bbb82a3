package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** The power at a frequency. OCPP 2.1, V2XFreqWattPointType. */
public record V2xFreqWattPoint(
        BigDecimal frequency, BigDecimal power, @Nullable CustomData customData) {}
