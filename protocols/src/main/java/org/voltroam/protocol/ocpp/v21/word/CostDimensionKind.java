package org.voltroam.protocol.ocpp.v21.word;

/** Kinds of use. OCPP 2.1, CostDimensionEnumType. */
public enum CostDimensionKind {
    Energy,
    MaxCurrent,
    MinCurrent,
    MaxPower,
    MinPower,
    IdleTIme,
    ChargingTime
}
