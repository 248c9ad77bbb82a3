package org.voltroam.protocol.ocpp.v201.word;

/** How often a profile begins anew. OCPP 2.0.1, RecurrencyKindEnumType. */
public enum RecurrencyKind {
    Daily,
    Weekly
}
