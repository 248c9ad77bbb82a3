package org.voltroam.protocol.ocpp.v21.word;

/** In which state of the station a message shows. OCPP 2.1, MessageStateEnumType. */
public enum MessageState {
    Charging,
    Faulted,
    Idle,
    Unavailable,
    Suspended,
    Discharging
}
