package org.voltroam.protocol.ocpp.v201.word;

/** Whether a list was taken. OCPP 2.0.1, SendLocalListStatusEnumType. */
public enum SendLocalListStatus {
    Accepted,
    Failed,
    VersionMismatch
}
