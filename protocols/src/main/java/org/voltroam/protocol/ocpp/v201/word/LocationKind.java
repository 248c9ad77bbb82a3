package org.voltroam.protocol.ocpp.v201.word;

/** Where a value was measured. OCPP 2.0.1, LocationEnumType. */
public enum LocationKind {
    Body,
    Cable,
    EV,
    Inlet,
    Outlet
}
