package org.voltroam.protocol.ocpp.v201.word;

/** Whether there was a monitor to remove. OCPP 2.0.1, ClearMonitoringStatusEnumType. */
public enum ClearMonitoringStatus {
    Accepted,
    Rejected,
    NotFound
}
