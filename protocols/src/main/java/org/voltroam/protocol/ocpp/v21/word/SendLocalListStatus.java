package org.voltroam.protocol.ocpp.v21.word;

/** Whether a list was taken. OCPP 2.1, SendLocalListStatusEnumType. */
public enum SendLocalListStatus {
    Accepted,
    Failed,
    VersionMismatch
}
