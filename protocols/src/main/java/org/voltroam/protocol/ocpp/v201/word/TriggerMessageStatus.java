package org.voltroam.protocol.ocpp.v201.word;

/** Whether a message will come. OCPP 2.0.1, TriggerMessageStatusEnumType. */
public enum TriggerMessageStatus {
    Accepted,
    Rejected,
    NotImplemented
}
