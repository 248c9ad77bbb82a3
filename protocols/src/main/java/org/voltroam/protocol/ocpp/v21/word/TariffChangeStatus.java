package org.voltroam.protocol.ocpp.v21.word;

/** Whether a transaction got another tariff, and why not. OCPP 2.1, TariffChangeStatusEnumType. */
public enum TariffChangeStatus {
    Accepted,
    Rejected,
    TooManyElements,
    ConditionNotSupported,
    TxNotFound,
    NoCurrencyChange
}
