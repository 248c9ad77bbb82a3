package org.voltroam.protocol.ocpp.v201.word;

/** Whether own data were understood. OCPP 2.0.1, DataTransferStatusEnumType. */
public enum DataTransferStatus {
    Accepted,
    Rejected,
    UnknownMessageId,
    UnknownVendorId
}
