package org.voltroam.protocol.ocpp.v201.word;

/** Whether, or when, something goes out of service. OCPP 2.0.1, ChangeAvailabilityStatusEnumType. */
public enum ChangeAvailabilityStatus {
    Accepted,
    Rejected,
    Scheduled
}
