package org.voltroam.protocol.ocpp.v21.word;

/** Whether there was a message to remove. OCPP 2.1, ClearMessageStatusEnumType. */
public enum ClearMessageStatus {
    Accepted,
    Unknown,
    Rejected
}
