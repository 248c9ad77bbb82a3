package org.voltroam.protocol.ocpp.v201.word;

/** Who has set up the monitor behind an event. OCPP 2.0.1, EventNotificationEnumType. */
public enum EventNotification {
    HardWiredNotification,
    HardWiredMonitor,
    PreconfiguredMonitor,
    CustomMonitor
}
