package org.voltroam.domain.journey.session;

/** What a charging period measured. Source: OCPI 2.2.1 mod_cdrs, CdrDimensionType; energy in kWh, times in hours, power in kW, currents in A. */
public enum DimensionType {
    CURRENT,
    ENERGY,
    ENERGY_EXPORT,
    ENERGY_IMPORT,
    MAX_CURRENT,
    MIN_CURRENT,
    MAX_POWER,
    MIN_POWER,
    PARKING_TIME,
    POWER,
    RESERVATION_TIME,
    STATE_OF_CHARGE,
    TIME
}
