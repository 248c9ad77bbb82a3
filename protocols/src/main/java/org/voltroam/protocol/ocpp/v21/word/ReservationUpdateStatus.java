package org.voltroam.protocol.ocpp.v21.word;

/** What became of a reservation. OCPP 2.1, ReservationUpdateStatusEnumType. */
public enum ReservationUpdateStatus {
    Expired,
    Removed,
    NoTransaction
}
