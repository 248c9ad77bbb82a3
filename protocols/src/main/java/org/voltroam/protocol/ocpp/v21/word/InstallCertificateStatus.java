package org.voltroam.protocol.ocpp.v21.word;

/** Whether a certificate was installed. OCPP 2.1, InstallCertificateStatusEnumType. */
public enum InstallCertificateStatus {
    Accepted,
    Rejected,
    Failed
}
