package org.voltroam.protocol.ocpp.v201.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.word.ChargingLimitSource;
import org.voltroam.protocol.ocpp.v201.word.ChargingProfilePurpose;

/** Which charging profiles are meant. OCPP 2.0.1, ChargingProfileCriterionType. */
public record ChargingProfileCriterion(
        @Nullable Open<ChargingProfilePurpose> chargingProfilePurpose,
        @Nullable Integer stackLevel,
        List<Integer> chargingProfileId,
        @Items(max = 4) List<Open<ChargingLimitSource>> chargingLimitSource,
        @Nullable CustomData customData) {}
