package org.voltroam.protocol.ocpp.v21.word;

/** The unit of limits. OCPP 2.1, ChargingRateUnitEnumType. */
public enum ChargingRateUnit {
    W,
    A
}
