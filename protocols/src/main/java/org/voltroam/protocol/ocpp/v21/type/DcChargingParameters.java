package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** What a car can take over direct current. Power in W, energy in Wh, charge in percent. OCPP 2.1, DCChargingParametersType. */
public record DcChargingParameters(
        BigDecimal evMaxCurrent,
        BigDecimal evMaxVoltage,
        @Nullable BigDecimal evMaxPower,
        @Nullable BigDecimal evEnergyCapacity,
        @Nullable BigDecimal energyAmount,
        @Range(min = "0", max = "100") @Nullable Integer stateOfCharge,
        @Range(min = "0", max = "100") @Nullable Integer fullSoC,
        @Range(min = "0", max = "100") @Nullable Integer bulkSoC,
        @Nullable CustomData customData) {}
