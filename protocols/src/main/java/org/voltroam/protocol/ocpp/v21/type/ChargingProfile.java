package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfileKind;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfilePurpose;
import org.voltroam.protocol.ocpp.v21.word.RecurrencyKind;

/** Limits over time, with their purpose and their place among others. OCPP 2.1, ChargingProfileType. */
public record ChargingProfile(
        int id,
        @Range(min = "0") int stackLevel,
        Open<ChargingProfilePurpose> chargingProfilePurpose,
        Open<ChargingProfileKind> chargingProfileKind,
        @Nullable Open<RecurrencyKind> recurrencyKind,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Length(36) @Nullable String transactionId,
        @Nullable Integer maxOfflineDuration,
        @Items(min = 1, max = 3) List<ChargingSchedule> chargingSchedule,
        @Nullable Boolean invalidAfterOfflineDuration,
        @Nullable Integer dynUpdateInterval,
        @Nullable Instant dynUpdateTime,
        @Length(256) @Nullable String priceScheduleSignature,
        @Nullable CustomData customData) {}
