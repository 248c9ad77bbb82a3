package org.voltroam.protocol.ocpp.v201.word;

/** What a profile limits. OCPP 2.0.1, ChargingProfilePurposeEnumType. */
public enum ChargingProfilePurpose {
    ChargingStationExternalConstraints,
    ChargingStationMaxProfile,
    TxDefaultProfile,
    TxProfile
}
