package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.ChargingProfilePurpose;

/** Which charging profiles are to be removed. OCPP 2.0.1, ClearChargingProfileType. */
public record ClearChargingProfileCriteria(
        @Nullable Integer evseId,
        @Nullable Open<ChargingProfilePurpose> chargingProfilePurpose,
        @Nullable Integer stackLevel,
        @Nullable CustomData customData) {}
