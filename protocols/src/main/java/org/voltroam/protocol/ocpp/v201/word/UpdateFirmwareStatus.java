package org.voltroam.protocol.ocpp.v201.word;

/** Whether a firmware will be installed, and why not. OCPP 2.0.1, UpdateFirmwareStatusEnumType. */
public enum UpdateFirmwareStatus {
    Accepted,
    Rejected,
    AcceptedCanceled,
    InvalidCertificate,
    RevokedCertificate
}
