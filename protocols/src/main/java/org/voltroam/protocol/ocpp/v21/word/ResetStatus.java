package org.voltroam.protocol.ocpp.v21.word;

/** Whether a station restarts. OCPP 2.1, ResetStatusEnumType. */
public enum ResetStatus {
    Accepted,
    Rejected,
    Scheduled
}
