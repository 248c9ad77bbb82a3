package org.voltroam.protocol.ocpp.v201.word;

/** Yes or no. OCPP 2.0.1, GenericStatusEnumType. */
public enum GenericStatus {
    Accepted,
    Rejected
}
