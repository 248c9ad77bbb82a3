package org.voltroam.protocol.ocpp.v21.word;

/** Whether a variable will be watched, and why not. OCPP 2.1, SetMonitoringStatusEnumType. */
public enum SetMonitoringStatus {
    Accepted,
    UnknownComponent,
    UnknownVariable,
    UnsupportedMonitorType,
    Rejected,
    Duplicate
}
