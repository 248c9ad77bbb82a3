package org.voltroam.domain.journey.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.ProfileType;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Open;

/** How a driver wants this one session to be charged. Source: OCPI 2.2.1 mod_sessions, ChargingPreferences. */
public record ChargingPreferences(
        Open<ProfileType> profile,
        @Nullable Instant departure,
        @Nullable Energy energyNeed,
        @Nullable Boolean dischargeAllowed) {

    /** What the CPO says to them. Source: ChargingPreferencesResponse. */
    public enum Response {
        ACCEPTED,
        DEPARTURE_REQUIRED,
        ENERGY_NEED_REQUIRED,
        NOT_POSSIBLE,
        PROFILE_TYPE_NOT_SUPPORTED
    }
}
