package org.voltroam.protocol.ocpp.v21.word;

/** What made an event. OCPP 2.1, EventTriggerEnumType. */
public enum EventTrigger {
    Alerting,
    Delta,
    Periodic
}
