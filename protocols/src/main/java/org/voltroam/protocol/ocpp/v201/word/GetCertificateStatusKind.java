package org.voltroam.protocol.ocpp.v201.word;

/** Whether there was an answer about a certificate. OCPP 2.0.1, GetCertificateStatusEnumType. */
public enum GetCertificateStatusKind {
    Accepted,
    Failed
}
