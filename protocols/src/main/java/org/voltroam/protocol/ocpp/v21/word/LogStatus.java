package org.voltroam.protocol.ocpp.v21.word;

/** Whether a log will be uploaded. OCPP 2.1, LogStatusEnumType. */
public enum LogStatus {
    Accepted,
    Rejected,
    AcceptedCanceled
}
