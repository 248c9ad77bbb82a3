package org.voltroam.protocol.ocpp.v21.word;

/** What a car and a station do for the grid. OCPP 2.1, OperationModeEnumType. */
public enum OperationMode {
    Idle,
    ChargingOnly,
    CentralSetpoint,
    ExternalSetpoint,
    ExternalLimits,
    CentralFrequency,
    LocalFrequency,
    LocalLoadBalancing
}
