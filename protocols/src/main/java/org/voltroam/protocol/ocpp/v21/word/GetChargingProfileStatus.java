package org.voltroam.protocol.ocpp.v21.word;

/** Whether there are profiles to report. OCPP 2.1, GetChargingProfileStatusEnumType. */
public enum GetChargingProfileStatus {
    Accepted,
    NoProfiles
}
