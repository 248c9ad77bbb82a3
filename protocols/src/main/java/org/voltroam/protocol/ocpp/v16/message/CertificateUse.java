package org.voltroam.protocol.ocpp.v16.message;

/** What a root certificate is for. OCPP 1.6 security whitepaper. */
public enum CertificateUse {
    CentralSystemRootCertificate,
    ManufacturerRootCertificate
}
