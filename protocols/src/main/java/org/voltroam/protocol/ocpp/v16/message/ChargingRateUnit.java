package org.voltroam.protocol.ocpp.v16.message;

/** The unit of limits. OCPP 1.6, 7.12. */
public enum ChargingRateUnit {
    A,
    W
}
