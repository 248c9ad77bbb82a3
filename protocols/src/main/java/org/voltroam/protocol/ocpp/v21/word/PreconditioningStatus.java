package org.voltroam.protocol.ocpp.v21.word;

/** Whether a battery is warm enough. OCPP 2.1, PreconditioningStatusEnumType. */
public enum PreconditioningStatus {
    Unknown,
    Ready,
    NotReady,
    Preconditioning
}
