package org.voltroam.protocol.ocpp.v21.word;

/** How often a profile begins anew. OCPP 2.1, RecurrencyKindEnumType. */
public enum RecurrencyKind {
    Daily,
    Weekly
}
