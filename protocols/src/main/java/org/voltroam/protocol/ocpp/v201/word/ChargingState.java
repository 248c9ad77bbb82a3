package org.voltroam.protocol.ocpp.v201.word;

/** What flows, or why nothing does. OCPP 2.0.1, ChargingStateEnumType. */
public enum ChargingState {
    Charging,
    EVConnected,
    SuspendedEV,
    SuspendedEVSE,
    Idle
}
