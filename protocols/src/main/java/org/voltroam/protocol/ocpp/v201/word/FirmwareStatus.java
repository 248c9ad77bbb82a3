package org.voltroam.protocol.ocpp.v201.word;

/** How far an update of the firmware is. OCPP 2.0.1, FirmwareStatusEnumType. */
public enum FirmwareStatus {
    Downloaded,
    DownloadFailed,
    Downloading,
    DownloadScheduled,
    DownloadPaused,
    Idle,
    InstallationFailed,
    Installing,
    Installed,
    InstallRebooting,
    InstallScheduled,
    InstallVerificationFailed,
    InvalidSignature,
    SignatureVerified
}
