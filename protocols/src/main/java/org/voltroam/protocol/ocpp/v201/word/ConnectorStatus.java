package org.voltroam.protocol.ocpp.v201.word;

/** What a connector is doing. OCPP 2.0.1, ConnectorStatusEnumType. */
public enum ConnectorStatus {
    Available,
    Occupied,
    Reserved,
    Unavailable,
    Faulted
}
