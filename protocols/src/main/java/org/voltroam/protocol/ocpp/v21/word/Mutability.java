package org.voltroam.protocol.ocpp.v21.word;

/** Whether a value can be read and written. OCPP 2.1, MutabilityEnumType. */
public enum Mutability {
    ReadOnly,
    WriteOnly,
    ReadWrite
}
