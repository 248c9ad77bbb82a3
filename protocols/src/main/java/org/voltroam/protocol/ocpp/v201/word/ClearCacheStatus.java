package org.voltroam.protocol.ocpp.v201.word;

/** Whether tokens were forgotten. OCPP 2.0.1, ClearCacheStatusEnumType. */
public enum ClearCacheStatus {
    Accepted,
    Rejected
}
