package org.voltroam.protocol.ocpp.v21.word;

/** Whether a message will be shown, and why not. OCPP 2.1, DisplayMessageStatusEnumType. */
public enum DisplayMessageStatus {
    Accepted,
    NotSupportedMessageFormat,
    Rejected,
    NotSupportedPriority,
    NotSupportedState,
    UnknownTransaction,
    LanguageNotSupported
}
