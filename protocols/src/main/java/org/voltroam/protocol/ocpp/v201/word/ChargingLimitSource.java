package org.voltroam.protocol.ocpp.v201.word;

/** Who has set a limit. OCPP 2.0.1, ChargingLimitSourceEnumType. */
public enum ChargingLimitSource {
    EMS,
    Other,
    SO,
    CSO
}
