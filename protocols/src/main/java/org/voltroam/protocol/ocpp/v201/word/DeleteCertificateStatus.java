package org.voltroam.protocol.ocpp.v201.word;

/** Whether a certificate was removed. OCPP 2.0.1, DeleteCertificateStatusEnumType. */
public enum DeleteCertificateStatus {
    Accepted,
    Failed,
    NotFound
}
