package org.voltroam.protocol.ocpp.v201.word;

/** Kinds of root certificates. OCPP 2.0.1, InstallCertificateUseEnumType. */
public enum InstallCertificateUse {
    V2GRootCertificate,
    MORootCertificate,
    CSMSRootCertificate,
    ManufacturerRootCertificate
}
