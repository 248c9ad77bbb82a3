package org.voltroam.protocol.ocpp.v201.word;

/** In which state of the station a message shows. OCPP 2.0.1, MessageStateEnumType. */
public enum MessageState {
    Charging,
    Faulted,
    Idle,
    Unavailable
}
