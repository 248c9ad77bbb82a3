package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.2.1 mod_locations, EnergySourceCategory. */
public enum EnergySourceCategory {
    NUCLEAR,
    GENERAL_FOSSIL,
    COAL,
    GAS,
    GENERAL_GREEN,
    SOLAR,
    WIND,
    WATER
}
