package org.voltroam.protocol.ocpp.v21.word;

/** Whether a profile was installed. OCPP 2.1, ChargingProfileStatusEnumType. */
public enum ChargingProfileStatus {
    Accepted,
    Rejected
}
