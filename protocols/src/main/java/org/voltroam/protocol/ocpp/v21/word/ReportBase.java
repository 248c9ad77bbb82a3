package org.voltroam.protocol.ocpp.v21.word;

/** Kinds of reports. OCPP 2.1, ReportBaseEnumType. */
public enum ReportBase {
    ConfigurationInventory,
    FullInventory,
    SummaryInventory
}
