package org.voltroam.protocol.ocpp.v21.word;

/** Kinds of current. OCPP 2.1, EvseKindEnumType. */
public enum EvseKind {
    AC,
    DC
}
