package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Wire;
import org.voltroam.protocol.ocpp.v21.word.DerControl;
import org.voltroam.protocol.ocpp.v21.word.IslandingDetection;

/** What a car can do for the grid. Power in W, VA and var. OCPP 2.1, DERChargingParametersType. */
public record DerChargingParameters(
        List<Open<DerControl>> evSupportedDERControl,
        @Nullable BigDecimal evOverExcitedMaxDischargePower,
        @Nullable BigDecimal evOverExcitedPowerFactor,
        @Nullable BigDecimal evUnderExcitedMaxDischargePower,
        @Nullable BigDecimal evUnderExcitedPowerFactor,
        @Nullable BigDecimal maxApparentPower,
        @Nullable BigDecimal maxChargeApparentPower,
        @Wire("maxChargeApparentPower_L2") @Nullable BigDecimal maxChargeApparentPowerL2,
        @Wire("maxChargeApparentPower_L3") @Nullable BigDecimal maxChargeApparentPowerL3,
        @Nullable BigDecimal maxDischargeApparentPower,
        @Wire("maxDischargeApparentPower_L2") @Nullable BigDecimal maxDischargeApparentPowerL2,
        @Wire("maxDischargeApparentPower_L3") @Nullable BigDecimal maxDischargeApparentPowerL3,
        @Nullable BigDecimal maxChargeReactivePower,
        @Wire("maxChargeReactivePower_L2") @Nullable BigDecimal maxChargeReactivePowerL2,
        @Wire("maxChargeReactivePower_L3") @Nullable BigDecimal maxChargeReactivePowerL3,
        @Nullable BigDecimal minChargeReactivePower,
        @Wire("minChargeReactivePower_L2") @Nullable BigDecimal minChargeReactivePowerL2,
        @Wire("minChargeReactivePower_L3") @Nullable BigDecimal minChargeReactivePowerL3,
        @Nullable BigDecimal maxDischargeReactivePower,
        @Wire("maxDischargeReactivePower_L2") @Nullable BigDecimal maxDischargeReactivePowerL2,
        @Wire("maxDischargeReactivePower_L3") @Nullable BigDecimal maxDischargeReactivePowerL3,
        @Nullable BigDecimal minDischargeReactivePower,
        @Wire("minDischargeReactivePower_L2") @Nullable BigDecimal minDischargeReactivePowerL2,
        @Wire("minDischargeReactivePower_L3") @Nullable BigDecimal minDischargeReactivePowerL3,
        @Nullable BigDecimal nominalVoltage,
        @Nullable BigDecimal nominalVoltageOffset,
        @Nullable BigDecimal maxNominalVoltage,
        @Nullable BigDecimal minNominalVoltage,
        @Length(50) @Nullable String evInverterManufacturer,
        @Length(50) @Nullable String evInverterModel,
        @Length(50) @Nullable String evInverterSerialNumber,
        @Length(50) @Nullable String evInverterSwVersion,
        @Length(50) @Nullable String evInverterHwVersion,
        List<Open<IslandingDetection>> evIslandingDetectionMethod,
        @Nullable BigDecimal evIslandingTripTime,
        @Nullable BigDecimal evMaximumLevel1DCInjection,
        @Nullable BigDecimal evDurationLevel1DCInjection,
        @Nullable BigDecimal evMaximumLevel2DCInjection,
        @Nullable BigDecimal evDurationLevel2DCInjection,
        @Nullable BigDecimal evReactiveSusceptance,
        @Nullable BigDecimal evSessionTotalDischargeEnergyAvailable,
        @Nullable CustomData customData) {}
