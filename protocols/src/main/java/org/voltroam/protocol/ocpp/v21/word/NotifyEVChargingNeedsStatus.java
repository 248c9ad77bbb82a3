package org.voltroam.protocol.ocpp.v21.word;

/** Whether a car's needs can be met. OCPP 2.1, NotifyEVChargingNeedsStatusEnumType. */
public enum NotifyEVChargingNeedsStatus {
    Accepted,
    Rejected,
    Processing,
    NoChargingProfile
}
