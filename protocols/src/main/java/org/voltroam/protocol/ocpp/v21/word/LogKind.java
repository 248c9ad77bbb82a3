package org.voltroam.protocol.ocpp.v21.word;

/** Kinds of logs. OCPP 2.1, LogEnumType. */
public enum LogKind {
    DiagnosticsLog,
    SecurityLog,
    DataCollectorLog
}
