package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.ChargingProfilePurpose;

/** Which charging profiles are to be removed. OCPP 2.1, ClearChargingProfileType. */
public record ClearChargingProfileCriteria(
        @Range(min = "0") @Nullable Integer evseId,
        @Nullable Open<ChargingProfilePurpose> chargingProfilePurpose,
        @Range(min = "0") @Nullable Integer stackLevel,
        @Nullable CustomData customData) {}
