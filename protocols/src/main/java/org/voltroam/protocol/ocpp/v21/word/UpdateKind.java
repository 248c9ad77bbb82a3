package org.voltroam.protocol.ocpp.v21.word;

/** Whether a list replaces or changes the old one. OCPP 2.1, UpdateEnumType. */
public enum UpdateKind {
    Differential,
    Full
}
