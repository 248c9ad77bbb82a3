package org.voltroam.protocol.ocpp.v201.word;

/** Whether a value was written, and why not. OCPP 2.0.1, SetVariableStatusEnumType. */
public enum SetVariableStatus {
    Accepted,
    Rejected,
    UnknownComponent,
    UnknownVariable,
    NotSupportedAttributeType,
    RebootRequired
}
