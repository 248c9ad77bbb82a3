package org.voltroam.protocol.ocpp.v201.word;

/** Whether a connector was unlocked, and why not. OCPP 2.0.1, UnlockStatusEnumType. */
public enum UnlockStatus {
    Unlocked,
    UnlockFailed,
    OngoingAuthorizedTransaction,
    UnknownConnector
}
