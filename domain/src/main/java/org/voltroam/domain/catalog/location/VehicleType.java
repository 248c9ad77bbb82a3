package org.voltroam.domain.catalog.location;

/** What a parking place is made for. Source: OCPI 2.3.0 mod_locations, VehicleType. */
public enum VehicleType {
    MOTORCYCLE,
    PERSONAL_VEHICLE,
    PERSONAL_VEHICLE_WITH_TRAILER,
    VAN,
    SEMI_TRACTOR,
    RIGID,
    TRUCK_WITH_TRAILER,
    BUS,
    DISABLED
}
