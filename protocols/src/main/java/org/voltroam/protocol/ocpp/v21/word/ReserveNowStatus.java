package org.voltroam.protocol.ocpp.v21.word;

/** Whether a place is kept free, and why not. OCPP 2.1, ReserveNowStatusEnumType. */
public enum ReserveNowStatus {
    Accepted,
    Faulted,
    Occupied,
    Rejected,
    Unavailable
}
