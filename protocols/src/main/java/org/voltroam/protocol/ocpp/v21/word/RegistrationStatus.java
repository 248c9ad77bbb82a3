package org.voltroam.protocol.ocpp.v21.word;

/** Whether a station may take part. OCPP 2.1, RegistrationStatusEnumType. */
public enum RegistrationStatus {
    Accepted,
    Pending,
    Rejected
}
