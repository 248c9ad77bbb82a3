package org.voltroam.protocol.ocpp.v201.word;

/** Why a station has started. OCPP 2.0.1, BootReasonEnumType. */
public enum BootReason {
    ApplicationReset,
    FirmwareUpdate,
    LocalReset,
    PowerUp,
    RemoteReset,
    ScheduledReset,
    Triggered,
    Unknown,
    Watchdog
}
