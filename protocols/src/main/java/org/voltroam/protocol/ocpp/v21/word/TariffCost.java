package org.voltroam.protocol.ocpp.v21.word;

/** Whether a cost was calculated, or is a bound. OCPP 2.1, TariffCostEnumType. */
public enum TariffCost {
    NormalCost,
    MinCost,
    MaxCost
}
