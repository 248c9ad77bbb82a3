package org.voltroam.protocol.ocpp.v21.word;

/** Ways to watch a variable. OCPP 2.1, MonitorEnumType. */
public enum MonitorKind {
    UpperThreshold,
    LowerThreshold,
    Delta,
    Periodic,
    PeriodicClockAligned,
    TargetDelta,
    TargetDeltaRelative
}
