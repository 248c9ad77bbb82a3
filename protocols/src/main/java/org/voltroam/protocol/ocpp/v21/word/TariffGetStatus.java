package org.voltroam.protocol.ocpp.v21.word;

/** Whether there are tariffs to tell. OCPP 2.1, TariffGetStatusEnumType. */
public enum TariffGetStatus {
    Accepted,
    Rejected,
    NoTariff
}
