package org.voltroam.protocol.ocpp.v201.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.word.ChargingRateUnit;

/** The limits that result from all profiles at an EVSE. OCPP 2.0.1, CompositeScheduleType. */
public record CompositeSchedule(
        @Items(min = 1) List<ChargingSchedulePeriod> chargingSchedulePeriod,
        int evseId,
        int duration,
        Instant scheduleStart,
        Open<ChargingRateUnit> chargingRateUnit,
        @Nullable CustomData customData) {}
