package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.TariffCost;

/** What a transaction costs, by kind. OCPP 2.1, TotalCostType. */
public record TotalCost(
        @Length(3) String currency,
        Open<TariffCost> typeOfCost,
        @Nullable Price fixed,
        @Nullable Price energy,
        @Nullable Price chargingTime,
        @Nullable Price idleTime,
        @Nullable Price reservationTime,
        @Nullable Price reservationFixed,
        TotalPrice total,
        @Nullable CustomData customData) {}
