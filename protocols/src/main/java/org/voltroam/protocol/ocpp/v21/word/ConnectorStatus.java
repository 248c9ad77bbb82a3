package org.voltroam.protocol.ocpp.v21.word;

/** What a connector is doing. OCPP 2.1, ConnectorStatusEnumType. */
public enum ConnectorStatus {
    Available,
    Occupied,
    Reserved,
    Unavailable,
    Faulted
}
