package org.voltroam.protocol.ocpp.v21.word;

/** Whether a firmware is offered no longer. OCPP 2.1, UnpublishFirmwareStatusEnumType. */
public enum UnpublishFirmwareStatus {
    DownloadOngoing,
    NoFirmware,
    Unpublished
}
