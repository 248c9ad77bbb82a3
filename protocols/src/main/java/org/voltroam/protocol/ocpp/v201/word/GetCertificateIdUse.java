package org.voltroam.protocol.ocpp.v201.word;

/** Kinds of certificates that can be listed. OCPP 2.0.1, GetCertificateIdUseEnumType. */
public enum GetCertificateIdUse {
    V2GRootCertificate,
    MORootCertificate,
    CSMSRootCertificate,
    V2GCertificateChain,
    ManufacturerRootCertificate
}
