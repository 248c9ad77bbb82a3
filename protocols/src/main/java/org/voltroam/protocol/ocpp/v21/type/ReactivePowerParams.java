package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** How a curve of reactive power follows the voltage by itself. OCPP 2.1, ReactivePowerParamsType. */
public record ReactivePowerParams(
        @Nullable BigDecimal vRef,
        @Nullable Boolean autonomousVRefEnable,
        @Nullable BigDecimal autonomousVRefTimeConstant,
        @Nullable CustomData customData) {}
