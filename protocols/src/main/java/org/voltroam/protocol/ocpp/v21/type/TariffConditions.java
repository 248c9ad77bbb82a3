package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v21.word.DayOfWeek;
import org.voltroam.protocol.ocpp.v21.word.EvseKind;

/** When a price holds. OCPP 2.1, TariffConditionsType. */
public record TariffConditions(
        @Nullable String startTimeOfDay,
        @Nullable String endTimeOfDay,
        @Items(max = 7) List<Open<DayOfWeek>> dayOfWeek,
        @Nullable String validFromDate,
        @Nullable String validToDate,
        @Nullable Open<EvseKind> evseKind,
        @Nullable BigDecimal minEnergy,
        @Nullable BigDecimal maxEnergy,
        @Nullable BigDecimal minCurrent,
        @Nullable BigDecimal maxCurrent,
        @Nullable BigDecimal minPower,
        @Nullable BigDecimal maxPower,
        @Nullable Integer minTime,
        @Nullable Integer maxTime,
        @Nullable Integer minChargingTime,
        @Nullable Integer maxChargingTime,
        @Nullable Integer minIdleTime,
        @Nullable Integer maxIdleTime,
        @Nullable CustomData customData) {}
