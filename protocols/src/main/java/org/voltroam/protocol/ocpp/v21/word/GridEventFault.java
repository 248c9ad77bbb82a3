package org.voltroam.protocol.ocpp.v21.word;

/** What is wrong with the grid. OCPP 2.1, GridEventFaultEnumType. */
public enum GridEventFault {
    CurrentImbalance,
    LocalEmergency,
    LowInputPower,
    OverCurrent,
    OverFrequency,
    OverVoltage,
    PhaseRotation,
    RemoteEmergency,
    UnderFrequency,
    UnderVoltage,
    VoltageImbalance
}
