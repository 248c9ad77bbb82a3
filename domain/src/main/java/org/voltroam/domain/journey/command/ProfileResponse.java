package org.voltroam.domain.journey.command;

import java.time.Duration;
import org.voltroam.domain.value.Open;

/**
 * What the CPO answers at once to a request about a charging profile. Source: OCPI 2.2.1 mod_charging_profiles,
 * ChargingProfileResponse.
 *
 * @param timeout how long the CPO waits for the station; no result later than that
 */
public record ProfileResponse(Open<Type> result, Duration timeout) {

    /** Source: ChargingProfileResponseType. */
    public enum Type {
        ACCEPTED,
        NOT_SUPPORTED,
        REJECTED,
        TOO_OFTEN,
        UNKNOWN_SESSION
    }

    public static ProfileResponse of(Type result, Duration timeout) {
        return new ProfileResponse(Open.of(result), timeout);
    }
}
