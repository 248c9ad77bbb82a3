package org.voltroam.protocol.ocpp.v21.word;

/** What flows, or why nothing does. OCPP 2.1, ChargingStateEnumType. */
public enum ChargingState {
    EVConnected,
    Charging,
    SuspendedEV,
    SuspendedEVSE,
    Idle
}
