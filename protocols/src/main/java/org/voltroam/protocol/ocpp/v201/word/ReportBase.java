package org.voltroam.protocol.ocpp.v201.word;

/** Kinds of reports. OCPP 2.0.1, ReportBaseEnumType. */
public enum ReportBase {
    ConfigurationInventory,
    FullInventory,
    SummaryInventory
}
