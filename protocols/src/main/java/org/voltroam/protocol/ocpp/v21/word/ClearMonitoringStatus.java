package org.voltroam.protocol.ocpp.v21.word;

/** Whether there was a monitor to remove. OCPP 2.1, ClearMonitoringStatusEnumType. */
public enum ClearMonitoringStatus {
    Accepted,
    Rejected,
    NotFound
}
