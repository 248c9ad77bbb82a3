package org.voltroam.protocol.ocpp.v21.word;

/** Whether own data were understood. OCPP 2.1, DataTransferStatusEnumType. */
public enum DataTransferStatus {
    Accepted,
    Rejected,
    UnknownMessageId,
    UnknownVendorId
}
