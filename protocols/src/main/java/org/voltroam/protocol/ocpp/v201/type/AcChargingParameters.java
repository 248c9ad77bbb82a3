package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** What a car can take over alternating current. Energy in Wh, currents in A, voltage in V. OCPP 2.0.1, ACChargingParametersType. */
public record AcChargingParameters(
        int energyAmount,
        int evMinCurrent,
        int evMaxCurrent,
        int evMaxVoltage,
        @Nullable CustomData customData) {}
