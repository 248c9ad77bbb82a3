package org.voltroam.protocol.ocpp.v201.word;

/** In service or not. OCPP 2.0.1, OperationalStatusEnumType. */
public enum OperationalStatus {
    Inoperative,
    Operative
}
