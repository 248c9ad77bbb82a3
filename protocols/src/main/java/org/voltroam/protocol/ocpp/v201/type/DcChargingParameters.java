package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/** What a car can take over direct current. Power in W, energy in Wh, charge in percent. OCPP 2.0.1, DCChargingParametersType. */
public record DcChargingParameters(
        int evMaxCurrent,
        int evMaxVoltage,
        @Nullable Integer energyAmount,
        @Nullable Integer evMaxPower,
        @Range(min = "0", max = "100") @Nullable Integer stateOfCharge,
        @Nullable Integer evEnergyCapacity,
        @Range(min = "0", max = "100") @Nullable Integer fullSoC,
        @Range(min = "0", max = "100") @Nullable Integer bulkSoC,
        @Nullable CustomData customData) {}
