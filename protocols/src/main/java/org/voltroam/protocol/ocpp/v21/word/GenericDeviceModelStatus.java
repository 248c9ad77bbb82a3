package org.voltroam.protocol.ocpp.v21.word;

/** Whether a report will come. OCPP 2.1, GenericDeviceModelStatusEnumType. */
public enum GenericDeviceModelStatus {
    Accepted,
    Rejected,
    NotSupported,
    EmptyResultSet
}
