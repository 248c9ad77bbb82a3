package org.voltroam.protocol.ocpp.v21.word;

/** What a profile limits. OCPP 2.1, ChargingProfilePurposeEnumType. */
public enum ChargingProfilePurpose {
    ChargingStationExternalConstraints,
    ChargingStationMaxProfile,
    TxDefaultProfile,
    TxProfile,
    PriorityCharging,
    LocalGeneration
}
