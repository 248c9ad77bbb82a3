package org.voltroam.protocol.ocpp.v21.word;

/** Whose tariff it is. OCPP 2.1, TariffKindEnumType. */
public enum TariffKind {
    DefaultTariff,
    DriverTariff
}
