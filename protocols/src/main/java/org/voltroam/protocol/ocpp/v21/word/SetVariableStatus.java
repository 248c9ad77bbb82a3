package org.voltroam.protocol.ocpp.v21.word;

/** Whether a value was written, and why not. OCPP 2.1, SetVariableStatusEnumType. */
public enum SetVariableStatus {
    Accepted,
    Rejected,
    UnknownComponent,
    UnknownVariable,
    NotSupportedAttributeType,
    RebootRequired
}
