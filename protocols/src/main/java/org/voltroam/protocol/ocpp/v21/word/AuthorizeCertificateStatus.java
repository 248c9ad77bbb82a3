package org.voltroam.protocol.ocpp.v21.word;

/** Whether a contract certificate is good, and why not. OCPP 2.1, AuthorizeCertificateStatusEnumType. */
public enum AuthorizeCertificateStatus {
    Accepted,
    SignatureError,
    CertificateExpired,
    CertificateRevoked,
    NoCertificateAvailable,
    CertChainError,
    ContractCancelled
}
