package org.voltroam.protocol.ocpp.v201.word;

/** Whether there was a message to remove. OCPP 2.0.1, ClearMessageStatusEnumType. */
public enum ClearMessageStatus {
    Accepted,
    Unknown
}
