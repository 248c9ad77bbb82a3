package org.voltroam.protocol.ocpp.v201.word;

/** Whether there were profiles to remove. OCPP 2.0.1, ClearChargingProfileStatusEnumType. */
public enum ClearChargingProfileStatus {
    Accepted,
    Unknown
}
