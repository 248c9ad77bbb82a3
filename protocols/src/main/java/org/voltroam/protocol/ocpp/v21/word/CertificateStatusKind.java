package org.voltroam.protocol.ocpp.v21.word;

/** Whether a certificate is still good. OCPP 2.1, CertificateStatusEnumType. */
public enum CertificateStatusKind {
    Good,
    Revoked,
    Unknown,
    Failed
}
