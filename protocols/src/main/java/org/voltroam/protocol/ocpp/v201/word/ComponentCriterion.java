package org.voltroam.protocol.ocpp.v201.word;

/** Which components are meant. OCPP 2.0.1, ComponentCriterionEnumType. */
public enum ComponentCriterion {
    Active,
    Available,
    Enabled,
    Problem
}
