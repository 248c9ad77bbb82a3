package org.voltroam.protocol.ocpp.v21.word;

/** Whether a tariff was removed. OCPP 2.1, TariffClearStatusEnumType. */
public enum TariffClearStatus {
    Accepted,
    Rejected,
    NoTariff
}
