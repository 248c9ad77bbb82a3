package org.voltroam.protocol.ocpp.v201.word;

/** How the times of a profile are meant. OCPP 2.0.1, ChargingProfileKindEnumType. */
public enum ChargingProfileKind {
    Absolute,
    Recurring,
    Relative
}
