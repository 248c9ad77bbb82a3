package org.voltroam.protocol.ocpp.v21.word;

/** Whether a setting of grid support was taken. OCPP 2.1, DERControlStatusEnumType. */
public enum DerControlStatus {
    Accepted,
    Rejected,
    NotSupported,
    NotFound
}
