package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.2.1 mod_locations, ImageCategory. */
public enum ImageCategory {
    CHARGER,
    ENTRANCE,
    LOCATION,
    NETWORK,
    OPERATOR,
    OTHER,
    OWNER
}
