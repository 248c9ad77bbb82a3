package org.voltroam.protocol.ocpp.v21.word;

/** Kinds of root certificates. OCPP 2.1, InstallCertificateUseEnumType. */
public enum InstallCertificateUse {
    V2GRootCertificate,
    MORootCertificate,
    ManufacturerRootCertificate,
    CSMSRootCertificate,
    OEMRootCertificate
}
