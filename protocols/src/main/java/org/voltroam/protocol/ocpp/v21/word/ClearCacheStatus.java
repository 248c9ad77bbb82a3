package org.voltroam.protocol.ocpp.v21.word;

/** Whether tokens were forgotten. OCPP 2.1, ClearCacheStatusEnumType. */
public enum ClearCacheStatus {
    Accepted,
    Rejected
}
