package org.voltroam.protocol.ocpi.v221;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.command.ChargingProfile;
import org.voltroam.domain.journey.command.ChargingRateUnit;
import org.voltroam.domain.journey.command.ProfileResponse;
import org.voltroam.domain.journey.command.ProfileResult;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.wire.SetChargingProfile;
import tools.jackson.databind.node.ObjectNode;

/** Charging profiles and their asynchronous results. Source: OCPI 2.2.1 mod_charging_profiles. */
public final class ChargingProfilesModule {

    private ChargingProfilesModule() {}

    public static SetChargingProfile setProfile(Fields in) {
        return new SetChargingProfile(
                in.requiredChild("charging_profile", ChargingProfilesModule::profile),
                in.requiredString("response_url", Types.URL));
    }

    public static ObjectNode setProfile(SetChargingProfile set) {
        return new Out()
                .child("charging_profile", set.profile(), ChargingProfilesModule::profile)
                .put("response_url", set.responseUrl())
                .done();
    }

    public static ProfileResponse response(Fields in) {
        return new ProfileResponse(
                in.requiredOpen("result", ProfileResponse.Type.class), seconds(in.requiredInteger("timeout")));
    }

    public static ObjectNode response(ProfileResponse response) {
        return new Out()
                .put("result", response.result())
                .put("timeout", seconds(response.timeout()))
                .done();
    }

    /** ChargingProfileResult. */
    public static ProfileResult.Set setResult(Fields in) {
        return new ProfileResult.Set(in.requiredOpen("result", ProfileResult.Type.class));
    }

    /** ClearProfileResult. */
    public static ProfileResult.Cleared clearResult(Fields in) {
        return new ProfileResult.Cleared(in.requiredOpen("result", ProfileResult.Type.class));
    }

    /** ActiveChargingProfileResult. */
    public static ProfileResult.Asked activeResult(Fields in) {
        return new ProfileResult.Asked(
                in.requiredOpen("result", ProfileResult.Type.class),
                in.child("profile", ChargingProfilesModule::active));
    }

    public static ObjectNode result(ProfileResult result) {
        var out = new Out().put("result", result.result());
        return switch (result) {
            case ProfileResult.Set set -> out.done();
            case ProfileResult.Cleared cleared -> out.done();
            case ProfileResult.Asked asked ->
                out.child("profile", asked.profile(), ChargingProfilesModule::active)
                        .done();
        };
    }

    /** ActiveChargingProfile, as a CPO sends it unasked when it has changed. */
    public static ChargingProfile.Active active(Fields in) {
        return new ChargingProfile.Active(
                in.requiredInstant("start_date_time"),
                in.requiredChild("charging_profile", ChargingProfilesModule::profile),
                in.extras());
    }

    public static ObjectNode active(ChargingProfile.Active active) {
        return new Out()
                .put("start_date_time", active.start())
                .child("charging_profile", active.profile(), ChargingProfilesModule::profile)
                .extras(active.extras())
                .done();
    }

    private static ChargingProfile profile(Fields in) {
        var duration = in.integer("duration");
        return new ChargingProfile(
                in.instant("start_date_time"),
                duration == null ? null : seconds(duration),
                in.requiredOpen("charging_rate_unit", ChargingRateUnit.class),
                in.number("min_charging_rate"),
                in.children("charging_profile_period", ChargingProfilesModule::period),
                in.extras());
    }

    private static ObjectNode profile(ChargingProfile profile) {
        return new Out()
                .put("start_date_time", profile.start())
                .put("duration", seconds(profile.duration()))
                .put("charging_rate_unit", profile.unit())
                .put("min_charging_rate", profile.minRate())
                .children("charging_profile_period", profile.periods(), ChargingProfilesModule::period)
                .extras(profile.extras())
                .done();
    }

    private static ChargingProfile.Period period(Fields in) {
        return new ChargingProfile.Period(
                seconds(in.requiredInteger("start_period")), in.requiredNumber("limit"), in.extras());
    }

    private static ObjectNode period(ChargingProfile.Period period) {
        return new Out()
                .put("start_period", seconds(period.start()))
                .put("limit", period.limit())
                .extras(period.extras())
                .done();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : (int) duration.toSeconds();
    }
}
