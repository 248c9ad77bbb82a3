package org.voltroam.protocol.ocpp.v201.word;

/** Which of a variable's values is meant. OCPP 2.0.1, AttributeEnumType. */
public enum AttributeKind {
    Actual,
    Target,
    MinSet,
    MaxSet
}
