package org.voltroam.protocol.ocpp.v21.word;

/** How a payment ended. OCPP 2.1, PaymentStatusEnumType. */
public enum PaymentStatus {
    Settled,
    Canceled,
    Rejected,
    Failed
}
