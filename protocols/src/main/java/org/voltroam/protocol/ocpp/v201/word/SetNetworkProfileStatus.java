package org.voltroam.protocol.ocpp.v201.word;

/** Whether a way to the operator was written. OCPP 2.0.1, SetNetworkProfileStatusEnumType. */
public enum SetNetworkProfileStatus {
    Accepted,
    Rejected,
    Failed
}
