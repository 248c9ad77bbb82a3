package org.voltroam.protocol.ocpp.v201.word;

/** What a relative cost counts. OCPP 2.0.1, CostKindEnumType. */
public enum CostKind {
    CarbonDioxideEmission,
    RelativePricePercentage,
    RenewableGenerationPercentage
}
