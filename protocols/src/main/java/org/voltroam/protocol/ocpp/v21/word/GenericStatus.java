package org.voltroam.protocol.ocpp.v21.word;

/** Yes or no. OCPP 2.1, GenericStatusEnumType. */
public enum GenericStatus {
    Accepted,
    Rejected
}
