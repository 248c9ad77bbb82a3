package org.voltroam.protocol.ocpp.v21.word;

/** Whether a way to the operator was written. OCPP 2.1, SetNetworkProfileStatusEnumType. */
public enum SetNetworkProfileStatus {
    Accepted,
    Rejected,
    Failed
}
