package org.voltroam.protocol.ocpp.v201.word;

/** Whether there are messages to report. OCPP 2.0.1, GetDisplayMessagesStatusEnumType. */
public enum GetDisplayMessagesStatus {
    Accepted,
    Unknown
}
