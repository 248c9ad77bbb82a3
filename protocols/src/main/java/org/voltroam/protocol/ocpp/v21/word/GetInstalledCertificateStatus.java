package org.voltroam.protocol.ocpp.v21.word;

/** Whether there are certificates to list. OCPP 2.1, GetInstalledCertificateStatusEnumType. */
public enum GetInstalledCertificateStatus {
    Accepted,
    NotFound
}
