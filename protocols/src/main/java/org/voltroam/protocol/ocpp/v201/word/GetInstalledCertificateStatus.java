package org.voltroam.protocol.ocpp.v201.word;

/** Whether there are certificates to list. OCPP 2.0.1, GetInstalledCertificateStatusEnumType. */
public enum GetInstalledCertificateStatus {
    Accepted,
    NotFound
}
