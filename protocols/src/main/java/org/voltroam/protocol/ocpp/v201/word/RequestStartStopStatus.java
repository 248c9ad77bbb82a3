package org.voltroam.protocol.ocpp.v201.word;

/** Whether a station will try. OCPP 2.0.1, RequestStartStopStatusEnumType. */
public enum RequestStartStopStatus {
    Accepted,
    Rejected
}
