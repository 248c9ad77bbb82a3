package org.voltroam.protocol.ocpp.v201.word;

/** Which monitors are meant. OCPP 2.0.1, MonitoringCriterionEnumType. */
public enum MonitoringCriterion {
    ThresholdMonitoring,
    DeltaMonitoring,
    PeriodicMonitoring
}
