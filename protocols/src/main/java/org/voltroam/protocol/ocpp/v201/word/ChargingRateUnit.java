package org.voltroam.protocol.ocpp.v201.word;

/** The unit of limits. OCPP 2.0.1, ChargingRateUnitEnumType. */
public enum ChargingRateUnit {
    W,
    A
}
