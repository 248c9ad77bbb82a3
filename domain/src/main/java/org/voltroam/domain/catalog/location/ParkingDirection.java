package org.voltroam.domain.catalog.location;

/** How a vehicle stands to the road. Source: OCPI 2.3.0 mod_locations, ParkingDirection. */
public enum ParkingDirection {
    PARALLEL,
    PERPENDICULAR,
    ANGLE
}
