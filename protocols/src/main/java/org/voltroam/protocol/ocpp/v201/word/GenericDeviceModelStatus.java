package org.voltroam.protocol.ocpp.v201.word;

/** Whether a report will come. OCPP 2.0.1, GenericDeviceModelStatusEnumType. */
public enum GenericDeviceModelStatus {
    Accepted,
    Rejected,
    NotSupported,
    EmptyResultSet
}
