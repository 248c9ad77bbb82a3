package org.voltroam.protocol.ocpp.v201.word;

/** What became of a reservation. OCPP 2.0.1, ReservationUpdateStatusEnumType. */
public enum ReservationUpdateStatus {
    Expired,
    Removed
}
