package org.voltroam.protocol.ocpp.v201.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.word.ChargingRateUnit;

/** Limits as a sequence of periods. Durations in seconds, limits in the unit it names. OCPP 2.0.1, ChargingScheduleType. */
public record ChargingSchedule(
        int id,
        @Nullable Instant startSchedule,
        @Nullable Integer duration,
        Open<ChargingRateUnit> chargingRateUnit,
        @Items(min = 1, max = 1024) List<ChargingSchedulePeriod> chargingSchedulePeriod,
        @Nullable BigDecimal minChargingRate,
        @Nullable SalesTariff salesTariff,
        @Nullable CustomData customData) {}
