package org.voltroam.protocol.ocpp.v21.word;

/** How far the offering of a firmware is. OCPP 2.1, PublishFirmwareStatusEnumType. */
public enum PublishFirmwareStatus {
    Idle,
    DownloadScheduled,
    Downloading,
    Downloaded,
    Published,
    DownloadFailed,
    DownloadPaused,
    InvalidChecksum,
    ChecksumVerified,
    PublishFailed
}
