package org.voltroam.protocol.ocpp.v21.word;

/** Whether there are messages to report. OCPP 2.1, GetDisplayMessagesStatusEnumType. */
public enum GetDisplayMessagesStatus {
    Accepted,
    Unknown
}
