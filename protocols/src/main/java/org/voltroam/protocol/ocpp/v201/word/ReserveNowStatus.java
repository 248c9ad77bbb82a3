package org.voltroam.protocol.ocpp.v201.word;

/** Whether a place is kept free, and why not. OCPP 2.0.1, ReserveNowStatusEnumType. */
public enum ReserveNowStatus {
    Accepted,
    Faulted,
    Occupied,
    Rejected,
    Unavailable
}
