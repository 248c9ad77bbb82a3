package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** What a car can take over alternating current. Energy in Wh, currents in A, voltage in V. OCPP 2.1, ACChargingParametersType. */
public record AcChargingParameters(
        BigDecimal energyAmount,
        BigDecimal evMinCurrent,
        BigDecimal evMaxCurrent,
        BigDecimal evMaxVoltage,
        @Nullable CustomData customData) {}
