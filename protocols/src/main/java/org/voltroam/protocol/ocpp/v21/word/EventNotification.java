package org.voltroam.protocol.ocpp.v21.word;

/** Who has set up the monitor behind an event. OCPP 2.1, EventNotificationEnumType. */
public enum EventNotification {
    HardWiredNotification,
    HardWiredMonitor,
    PreconfiguredMonitor,
    CustomMonitor
}
