package org.voltroam.protocol.ocpp.v21.word;

/** Whether a station will try. OCPP 2.1, RequestStartStopStatusEnumType. */
public enum RequestStartStopStatus {
    Accepted,
    Rejected
}
