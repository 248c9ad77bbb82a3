package org.voltroam.protocol.ocpp.v21.word;

/** Who decides how much a car needs. OCPP 2.1, MobilityNeedsModeEnumType. */
public enum MobilityNeedsMode {
    EVCC,
    EVCC_SECC
}
