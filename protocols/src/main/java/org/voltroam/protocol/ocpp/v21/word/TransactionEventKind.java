package org.voltroam.protocol.ocpp.v21.word;

/** Where in its life a transaction is. OCPP 2.1, TransactionEventEnumType. */
public enum TransactionEventKind {
    Ended,
    Started,
    Updated
}
