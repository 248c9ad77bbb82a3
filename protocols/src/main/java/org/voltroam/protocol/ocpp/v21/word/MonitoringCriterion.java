package org.voltroam.protocol.ocpp.v21.word;

/** Which monitors are meant. OCPP 2.1, MonitoringCriterionEnumType. */
public enum MonitoringCriterion {
    ThresholdMonitoring,
    DeltaMonitoring,
    PeriodicMonitoring
}
