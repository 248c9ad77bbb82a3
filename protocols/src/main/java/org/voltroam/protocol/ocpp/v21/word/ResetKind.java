package org.voltroam.protocol.ocpp.v21.word;

/** When a station restarts. OCPP 2.1, ResetEnumType. */
public enum ResetKind {
    Immediate,
    OnIdle,
    ImmediateAndResume
}
