package org.voltroam.protocol.ocpp.v21.word;

/** Whether a connector was unlocked, and why not. OCPP 2.1, UnlockStatusEnumType. */
public enum UnlockStatus {
    Unlocked,
    UnlockFailed,
    OngoingAuthorizedTransaction,
    UnknownConnector
}
