package org.voltroam.protocol.ocpp.v201.word;

/** Whether a list replaces or changes the old one. OCPP 2.0.1, UpdateEnumType. */
public enum UpdateKind {
    Differential,
    Full
}
