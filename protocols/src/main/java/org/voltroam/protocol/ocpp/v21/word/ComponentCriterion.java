package org.voltroam.protocol.ocpp.v21.word;

/** Which components are meant. OCPP 2.1, ComponentCriterionEnumType. */
public enum ComponentCriterion {
    Active,
    Available,
    Enabled,
    Problem
}
