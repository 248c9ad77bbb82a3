package org.voltroam.protocol.ocpp.v21.word;

/** Versions of OCPP. OCPP 2.1, OCPPVersionEnumType. */
public enum OcppVersion {
    OCPP12,
    OCPP15,
    OCPP16,
    OCPP20,
    OCPP201,
    OCPP21
}
