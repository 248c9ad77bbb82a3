package org.voltroam.protocol.ocpp.v21.word;

/** Whether, or when, something goes out of service. OCPP 2.1, ChangeAvailabilityStatusEnumType. */
public enum ChangeAvailabilityStatus {
    Accepted,
    Rejected,
    Scheduled
}
