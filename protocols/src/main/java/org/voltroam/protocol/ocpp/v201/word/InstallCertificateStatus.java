package org.voltroam.protocol.ocpp.v201.word;

/** Whether a certificate was installed. OCPP 2.0.1, InstallCertificateStatusEnumType. */
public enum InstallCertificateStatus {
    Accepted,
    Rejected,
    Failed
}
