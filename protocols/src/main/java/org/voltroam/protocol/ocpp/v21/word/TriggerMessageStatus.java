package org.voltroam.protocol.ocpp.v21.word;

/** Whether a message will come. OCPP 2.1, TriggerMessageStatusEnumType. */
public enum TriggerMessageStatus {
    Accepted,
    Rejected,
    NotImplemented
}
