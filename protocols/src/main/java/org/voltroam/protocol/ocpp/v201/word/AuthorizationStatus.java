package org.voltroam.protocol.ocpp.v201.word;

/** Whether a token may charge, and why not. OCPP 2.0.1, AuthorizationStatusEnumType. */
public enum AuthorizationStatus {
    Accepted,
    Blocked,
    ConcurrentTx,
    Expired,
    Invalid,
    NoCredit,
    NotAllowedTypeEVSE,
    NotAtThisLocation,
    NotAtThisTime,
    Unknown
}
