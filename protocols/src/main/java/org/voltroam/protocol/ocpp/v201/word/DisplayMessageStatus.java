package org.voltroam.protocol.ocpp.v201.word;

/** Whether a message will be shown, and why not. OCPP 2.0.1, DisplayMessageStatusEnumType. */
public enum DisplayMessageStatus {
    Accepted,
    NotSupportedMessageFormat,
    Rejected,
    NotSupportedPriority,
    NotSupportedState,
    UnknownTransaction
}
