package org.voltroam.protocol.ocpi.wire;

import org.voltroam.domain.journey.command.ChargingProfile;

/** Source: OCPI 2.2.1 mod_charging_profiles, SetChargingProfile; not in 2.1.1. */
public record SetChargingProfile(ChargingProfile profile, String responseUrl) {}
