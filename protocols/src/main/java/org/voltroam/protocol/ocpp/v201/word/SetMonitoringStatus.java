package org.voltroam.protocol.ocpp.v201.word;

/** Whether a variable will be watched, and why not. OCPP 2.0.1, SetMonitoringStatusEnumType. */
public enum SetMonitoringStatus {
    Accepted,
    UnknownComponent,
    UnknownVariable,
    UnsupportedMonitorType,
    Rejected,
    Duplicate
}
