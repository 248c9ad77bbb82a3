package org.voltroam.protocol.ocpp.v21.word;

/** Whether there were profiles to remove. OCPP 2.1, ClearChargingProfileStatusEnumType. */
public enum ClearChargingProfileStatus {
    Accepted,
    Unknown
}
