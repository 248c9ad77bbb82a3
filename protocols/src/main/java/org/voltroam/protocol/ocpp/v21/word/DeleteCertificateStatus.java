package org.voltroam.protocol.ocpp.v21.word;

/** Whether a certificate was removed. OCPP 2.1, DeleteCertificateStatusEnumType. */
public enum DeleteCertificateStatus {
    Accepted,
    Failed,
    NotFound
}
