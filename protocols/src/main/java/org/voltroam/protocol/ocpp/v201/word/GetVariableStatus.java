package org.voltroam.protocol.ocpp.v201.word;

/** Whether a variable could be read. OCPP 2.0.1, GetVariableStatusEnumType. */
public enum GetVariableStatus {
    Accepted,
    Rejected,
    UnknownComponent,
    UnknownVariable,
    NotSupportedAttributeType
}
