package org.voltroam.protocol.ocpp.v16.message;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Step;

/**
 * Limits as a sequence of periods. OCPP 1.6, 7.13.
 *
 * @param duration seconds; without end when left out
 * @param minChargingRate below it a car charges badly
 */
public record ChargingSchedule(
        @Nullable Integer duration,
        @Nullable Instant startSchedule,
        Open<ChargingRateUnit> chargingRateUnit,
        @Items(min = 1) List<ChargingSchedulePeriod> chargingSchedulePeriod,
        @Step("0.1") @Nullable BigDecimal minChargingRate) {}
