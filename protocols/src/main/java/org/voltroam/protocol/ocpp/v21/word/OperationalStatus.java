package org.voltroam.protocol.ocpp.v21.word;

/** In service or not. OCPP 2.1, OperationalStatusEnumType. */
public enum OperationalStatus {
    Inoperative,
    Operative
}
