package org.voltroam.protocol.ocpp.v21.word;

/** Whether there was an answer about a certificate. OCPP 2.1, GetCertificateStatusEnumType. */
public enum GetCertificateStatusKind {
    Accepted,
    Failed
}
