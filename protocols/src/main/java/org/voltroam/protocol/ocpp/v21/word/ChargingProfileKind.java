package org.voltroam.protocol.ocpp.v21.word;

/** How the times of a profile are meant. OCPP 2.1, ChargingProfileKindEnumType. */
public enum ChargingProfileKind {
    Absolute,
    Recurring,
    Relative,
    Dynamic
}
