package org.voltroam.protocol.ocpp.v201.word;

/** Where in its life a transaction is. OCPP 2.0.1, TransactionEventEnumType. */
public enum TransactionEventKind {
    Ended,
    Started,
    Updated
}
