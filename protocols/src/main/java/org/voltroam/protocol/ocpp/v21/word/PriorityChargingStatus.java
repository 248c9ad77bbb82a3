package org.voltroam.protocol.ocpp.v21.word;

/** Whether priority is given. OCPP 2.1, PriorityChargingStatusEnumType. */
public enum PriorityChargingStatus {
    Accepted,
    Rejected,
    NoProfile
}
