package org.voltroam.protocol.ocpp.v201.word;

/** What a certificate is for. OCPP 2.0.1, CertificateSigningUseEnumType. */
public enum CertificateSigningUse {
    ChargingStationCertificate,
    V2GCertificate
}
