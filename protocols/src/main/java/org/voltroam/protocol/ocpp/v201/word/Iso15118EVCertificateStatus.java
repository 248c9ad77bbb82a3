package org.voltroam.protocol.ocpp.v201.word;

/** Whether there was a certificate for the car. OCPP 2.0.1, Iso15118EVCertificateStatusEnumType. */
public enum Iso15118EVCertificateStatus {
    Accepted,
    Failed
}
