package org.voltroam.protocol.ocpp.v16.message;

/** What a profile limits. OCPP 1.6, 7.11. */
public enum ChargingProfilePurpose {
    ChargePointMaxProfile,
    TxDefaultProfile,
    TxProfile
}
