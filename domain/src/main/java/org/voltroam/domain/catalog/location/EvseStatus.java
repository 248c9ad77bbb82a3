package org.voltroam.domain.catalog.location;

/** What an EVSE is doing. Source: OCPI 2.2.1 mod_locations, Status. */
public enum EvseStatus {
    AVAILABLE,
    BLOCKED,
    CHARGING,
    INOPERATIVE,
    OUTOFORDER,
    PLANNED,
    REMOVED,
    RESERVED,
    UNKNOWN
}
