package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.2.1 mod_locations, ParkingRestriction. */
public enum ParkingRestriction {
    EV_ONLY,
    PLUGGED,
    DISABLED,
    CUSTOMERS,
    MOTORCYCLES
}
