package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.ChargingRateUnit;

/** Limits as a sequence of periods. Durations in seconds, limits in the unit it names. OCPP 2.1, ChargingScheduleType. */
public record ChargingSchedule(
        int id,
        @Nullable LimitAtSoC limitAtSoC,
        @Nullable Instant startSchedule,
        @Nullable Integer duration,
        Open<ChargingRateUnit> chargingRateUnit,
        @Nullable BigDecimal minChargingRate,
        @Nullable BigDecimal powerTolerance,
        @Range(min = "0") @Nullable Integer signatureId,
        @Length(88) @Nullable String digestValue,
        @Nullable Boolean useLocalTime,
        @Items(min = 1, max = 1024) List<ChargingSchedulePeriod> chargingSchedulePeriod,
        @Range(min = "0") @Nullable Integer randomizedDelay,
        @Nullable SalesTariff salesTariff,
        @Nullable AbsolutePriceSchedule absolutePriceSchedule,
        @Nullable PriceLevelSchedule priceLevelSchedule,
        @Nullable CustomData customData) {}
