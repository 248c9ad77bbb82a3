package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** A limit from a state of charge on, in percent. OCPP 2.1, LimitAtSoCType. */
public record LimitAtSoC(
        @Range(min = "0", max = "100") int soc,
        BigDecimal limit,
        @Nullable CustomData customData) {}
