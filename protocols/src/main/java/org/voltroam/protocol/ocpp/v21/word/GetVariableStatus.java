package org.voltroam.protocol.ocpp.v21.word;

/** Whether a variable could be read. OCPP 2.1, GetVariableStatusEnumType. */
public enum GetVariableStatus {
    Accepted,
    Rejected,
    UnknownComponent,
    UnknownVariable,
    NotSupportedAttributeType
}
