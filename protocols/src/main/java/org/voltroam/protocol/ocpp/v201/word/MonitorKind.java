package org.voltroam.protocol.ocpp.v201.word;

/** Ways to watch a variable. OCPP 2.0.1, MonitorEnumType. */
public enum MonitorKind {
    UpperThreshold,
    LowerThreshold,
    Delta,
    Periodic,
    PeriodicClockAligned
}
