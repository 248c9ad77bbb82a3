package org.voltroam.protocol.ocpp.v21.word;

/** Whether a firmware will be installed, and why not. OCPP 2.1, UpdateFirmwareStatusEnumType. */
public enum UpdateFirmwareStatus {
    Accepted,
    Rejected,
    AcceptedCanceled,
    InvalidCertificate,
    RevokedCertificate
}
