package org.voltroam.protocol.ocpp.v201.word;

/** Whether a reservation was there to be cancelled. OCPP 2.0.1, CancelReservationStatusEnumType. */
public enum CancelReservationStatus {
    Accepted,
    Rejected
}
