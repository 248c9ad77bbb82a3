package org.voltroam.protocol.ocpp.v201.word;

/** Whether a station does as asked with what it knows. OCPP 2.0.1, CustomerInformationStatusEnumType. */
public enum CustomerInformationStatus {
    Accepted,
    Rejected,
    Invalid
}
