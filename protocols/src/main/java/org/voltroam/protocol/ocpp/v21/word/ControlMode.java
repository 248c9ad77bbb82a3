package org.voltroam.protocol.ocpp.v21.word;

/** Who plans a charge: the car or the station. OCPP 2.1, ControlModeEnumType. */
public enum ControlMode {
    ScheduledControl,
    DynamicControl
}
