package org.voltroam.domain.journey.command;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;

/**
 * What the station made of a request about a charging profile, sent later to the response_url.
 *
 * <p>Source: OCPI 2.2.1 mod_charging_profiles, ChargingProfileResult and ClearProfileResult, which look alike on the wire: only the
 * URL they are sent to tells them apart; and ActiveChargingProfileResult, which carries a profile.
 */
public sealed interface ProfileResult {

    Open<Type> result();

    /** Source: ChargingProfileResultType. */
    enum Type {
        ACCEPTED,
        REJECTED,
        UNKNOWN
    }

    /** A profile was set. */
    record Set(Open<Type> result) implements ProfileResult {}

    /** A profile was cleared. */
    record Cleared(Open<Type> result) implements ProfileResult {}

    /** A profile was asked for; there when the result is ACCEPTED. */
    record Asked(Open<Type> result, ChargingProfile.@Nullable Active profile) implements ProfileResult {}
}
