package org.voltroam.protocol.ocpp.v21.word;

/** Which power still flows while feeding in has ceased. OCPP 2.1, PowerDuringCessationEnumType. */
public enum PowerDuringCessation {
    Active,
    Reactive
}
