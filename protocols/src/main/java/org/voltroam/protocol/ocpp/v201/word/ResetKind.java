package org.voltroam.protocol.ocpp.v201.word;

/** When a station restarts. OCPP 2.0.1, ResetEnumType. */
public enum ResetKind {
    Immediate,
    OnIdle
}
