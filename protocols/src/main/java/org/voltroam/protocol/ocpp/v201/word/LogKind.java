package org.voltroam.protocol.ocpp.v201.word;

/** Kinds of logs. OCPP 2.0.1, LogEnumType. */
public enum LogKind {
    DiagnosticsLog,
    SecurityLog
}
