package org.voltroam.protocol.ocpp.v201.word;

/** Versions of OCPP. OCPP 2.0.1, OCPPVersionEnumType. */
public enum OcppVersion {
    OCPP12,
    OCPP15,
    OCPP16,
    OCPP20
}
