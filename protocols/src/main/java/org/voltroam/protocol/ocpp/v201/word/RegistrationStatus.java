package org.voltroam.protocol.ocpp.v201.word;

/** Whether a station may take part. OCPP 2.0.1, RegistrationStatusEnumType. */
public enum RegistrationStatus {
    Accepted,
    Pending,
    Rejected
}
