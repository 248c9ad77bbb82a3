package org.voltroam.protocol.ocpp.v21.word;

/** Whether a station takes its new certificate. OCPP 2.1, CertificateSignedStatusEnumType. */
public enum CertificateSignedStatus {
    Accepted,
    Rejected
}
