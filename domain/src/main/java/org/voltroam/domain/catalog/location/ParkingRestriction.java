package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.3.0 mod_locations, ParkingRestriction; 2.2.1 has neither EMPLOYEES nor TAXIS nor TENANTS. */
public enum ParkingRestriction {
    EV_ONLY,
    PLUGGED,
    DISABLED,
    CUSTOMERS,
    MOTORCYCLES,
    EMPLOYEES,
    TAXIS,
    TENANTS
}
