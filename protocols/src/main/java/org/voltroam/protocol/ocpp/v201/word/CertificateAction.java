package org.voltroam.protocol.ocpp.v201.word;

/** Whether a contract certificate is new to the car. OCPP 2.0.1, CertificateActionEnumType. */
public enum CertificateAction {
    Install,
    Update
}
