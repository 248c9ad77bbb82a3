package org.voltroam.protocol.ocpp.station;

/** What a connector does. OCPP 1.6, 7.7 (ChargePointStatus), and OCCUPIED for OCPP 2.x, which does not tell more. */
public enum ConnectorState {
    AVAILABLE,
    /** A car or a card is there, no transaction yet. */
    PREPARING,
    CHARGING,
    SUSPENDED_EVSE,
    /** The car takes no energy, usually because it is full. */
    SUSPENDED_EV,
    /** The transaction is over, the car still there. */
    FINISHING,
    RESERVED,
    UNAVAILABLE,
    FAULTED,
    OCCUPIED,
    /** A word no version knows; the finding tells it. */
    UNKNOWN
}
