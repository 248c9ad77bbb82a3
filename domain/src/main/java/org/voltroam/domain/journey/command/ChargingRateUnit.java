package org.voltroam.domain.journey.command;

/** Watts in all, or amperes per phase. Source: OCPI 2.2.1 mod_charging_profiles, ChargingRateUnit. */
public enum ChargingRateUnit {
    W,
    A
}
