package org.voltroam.protocol.ocpp.v21.word;

/** Who knows about a certificate. OCPP 2.1, CertificateStatusSourceEnumType. */
public enum CertificateStatusSource {
    CRL,
    OCSP
}
