package org.voltroam.protocol.ocpp.v201.word;

/** Whether a car's needs can be met. OCPP 2.0.1, NotifyEVChargingNeedsStatusEnumType. */
public enum NotifyEVChargingNeedsStatus {
    Accepted,
    Rejected,
    Processing
}
