package org.voltroam.domain.catalog.location;

/** On which side of the parked vehicle the EVSE is. Source: OCPI 2.3.0 mod_locations, EVSEPosition. */
public enum EvsePosition {
    LEFT,
    RIGHT,
    CENTER
}
