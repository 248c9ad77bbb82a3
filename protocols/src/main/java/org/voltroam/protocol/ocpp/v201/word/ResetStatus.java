package org.voltroam.protocol.ocpp.v201.word;

/** Whether a station restarts. OCPP 2.0.1, ResetStatusEnumType. */
public enum ResetStatus {
    Accepted,
    Rejected,
    Scheduled
}
