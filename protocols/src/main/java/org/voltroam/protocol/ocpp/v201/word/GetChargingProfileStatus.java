package org.voltroam.protocol.ocpp.v201.word;

/** Whether there are profiles to report. OCPP 2.0.1, GetChargingProfileStatusEnumType. */
public enum GetChargingProfileStatus {
    Accepted,
    NoProfiles
}
