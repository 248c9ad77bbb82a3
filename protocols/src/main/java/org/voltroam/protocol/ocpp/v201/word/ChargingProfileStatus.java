package org.voltroam.protocol.ocpp.v201.word;

/** Whether a profile was installed. OCPP 2.0.1, ChargingProfileStatusEnumType. */
public enum ChargingProfileStatus {
    Accepted,
    Rejected
}
