package org.voltroam.protocol.ocpp.v201.word;

/** Whether a station takes its new certificate. OCPP 2.0.1, CertificateSignedStatusEnumType. */
public enum CertificateSignedStatus {
    Accepted,
    Rejected
}
