package org.voltroam.protocol.ocpp.v201.word;

/** Whether a value can be read and written. OCPP 2.0.1, MutabilityEnumType. */
public enum Mutability {
    ReadOnly,
    WriteOnly,
    ReadWrite
}
