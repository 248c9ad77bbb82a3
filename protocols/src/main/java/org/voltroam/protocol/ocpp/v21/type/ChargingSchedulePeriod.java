package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.shape.Wire;
import org.voltroam.protocol.ocpp.v21.word.OperationMode;

/** Limits from one moment on; the moment in seconds after the start of the schedule. OCPP 2.1, ChargingSchedulePeriodType. */
public record ChargingSchedulePeriod(
        int startPeriod,
        @Nullable BigDecimal limit,
        @Wire("limit_L2") @Nullable BigDecimal limitL2,
        @Wire("limit_L3") @Nullable BigDecimal limitL3,
        @Range(min = "0", max = "3") @Nullable Integer numberPhases,
        @Range(min = "0", max = "3") @Nullable Integer phaseToUse,
        @Range(max = "0") @Nullable BigDecimal dischargeLimit,

        @Wire("dischargeLimit_L2") @Range(max = "0") @Nullable
        BigDecimal dischargeLimitL2,

        @Wire("dischargeLimit_L3") @Range(max = "0") @Nullable
        BigDecimal dischargeLimitL3,

        @Nullable BigDecimal setpoint,
        @Wire("setpoint_L2") @Nullable BigDecimal setpointL2,
        @Wire("setpoint_L3") @Nullable BigDecimal setpointL3,
        @Nullable BigDecimal setpointReactive,
        @Wire("setpointReactive_L2") @Nullable BigDecimal setpointReactiveL2,
        @Wire("setpointReactive_L3") @Nullable BigDecimal setpointReactiveL3,
        @Nullable Boolean preconditioningRequest,
        @Nullable Boolean evseSleep,
        @Nullable BigDecimal v2xBaseline,
        @Nullable Open<OperationMode> operationMode,
        @Items(max = 20) List<V2xFreqWattPoint> v2xFreqWattCurve,
        @Items(max = 20) List<V2xSignalWattPoint> v2xSignalWattCurve,
        @Nullable CustomData customData) {}
