package org.voltroam.protocol.ocpp.v201.word;

/** What made an event. OCPP 2.0.1, EventTriggerEnumType. */
public enum EventTrigger {
    Alerting,
    Delta,
    Periodic
}
