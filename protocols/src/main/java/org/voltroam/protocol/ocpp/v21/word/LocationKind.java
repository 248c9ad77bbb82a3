package org.voltroam.protocol.ocpp.v21.word;

/** Where a value was measured. OCPP 2.1, LocationEnumType. */
public enum LocationKind {
    Body,
    Cable,
    EV,
    Inlet,
    Outlet,
    Upstream
}
