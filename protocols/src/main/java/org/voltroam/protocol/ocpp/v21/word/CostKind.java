package org.voltroam.protocol.ocpp.v21.word;

/** What a relative cost counts. OCPP 2.1, CostKindEnumType. */
public enum CostKind {
    CarbonDioxideEmission,
    RelativePricePercentage,
    RenewableGenerationPercentage
}
