package org.voltroam.protocol.ocpp.v21.word;

/** What a certificate is for. OCPP 2.1, CertificateSigningUseEnumType. */
public enum CertificateSigningUse {
    ChargingStationCertificate,
    V2GCertificate,
    V2G20Certificate
}
