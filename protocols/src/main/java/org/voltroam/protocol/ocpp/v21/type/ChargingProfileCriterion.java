package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfilePurpose;

/** Which charging profiles are meant. OCPP 2.1, ChargingProfileCriterionType. */
public record ChargingProfileCriterion(
        @Nullable Open<ChargingProfilePurpose> chargingProfilePurpose,
        @Range(min = "0") @Nullable Integer stackLevel,
        List<Integer> chargingProfileId,
        @Items(max = 4) @Length(20) List<String> chargingLimitSource,
        @Nullable CustomData customData) {}
