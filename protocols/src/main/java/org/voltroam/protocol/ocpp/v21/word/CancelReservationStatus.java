package org.voltroam.protocol.ocpp.v21.word;

/** Whether a reservation was there to be cancelled. OCPP 2.1, CancelReservationStatusEnumType. */
public enum CancelReservationStatus {
    Accepted,
    Rejected
}
