package org.voltroam.protocol.ocpp.v21.word;

/** Whether a contract certificate is new to the car. OCPP 2.1, CertificateActionEnumType. */
public enum CertificateAction {
    Install,
    Update
}
