package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.2.1 mod_locations, ParkingType. */
public enum ParkingType {
    ALONG_MOTORWAY,
    PARKING_GARAGE,
    PARKING_LOT,
    ON_DRIVEWAY,
    ON_STREET,
    UNDERGROUND_GARAGE
}
