package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;

/** A tariff that a station can calculate with. OCPP 2.1, TariffType. */
public record Tariff(
        @Length(60) String tariffId,
        @Items(max = 10) List<MessageContent> description,
        @Length(3) String currency,
        @Nullable TariffEnergy energy,
        @Nullable Instant validFrom,
        @Nullable TariffTime chargingTime,
        @Nullable TariffTime idleTime,
        @Nullable TariffFixed fixedFee,
        @Nullable TariffTime reservationTime,
        @Nullable TariffFixed reservationFixed,
        @Nullable Price minCost,
        @Nullable Price maxCost,
        @Nullable CustomData customData) {}
