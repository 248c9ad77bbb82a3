package org.voltroam.protocol.ocpp.v201.word;

/** Whether a log will be uploaded. OCPP 2.0.1, LogStatusEnumType. */
public enum LogStatus {
    Accepted,
    Rejected,
    AcceptedCanceled
}
