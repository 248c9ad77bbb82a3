package org.voltroam.protocol.ocpp.v21.word;

/** Which of a variable's values is meant. OCPP 2.1, AttributeEnumType. */
public enum AttributeKind {
    Actual,
    Target,
    MinSet,
    MaxSet
}
