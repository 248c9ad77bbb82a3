package org.voltroam.protocol.ocpp.v21.word;

/** Whether a tariff was installed, and why not. OCPP 2.1, TariffSetStatusEnumType. */
public enum TariffSetStatus {
    Accepted,
    Rejected,
    TooManyElements,
    ConditionNotSupported,
    DuplicateTariffId
}
