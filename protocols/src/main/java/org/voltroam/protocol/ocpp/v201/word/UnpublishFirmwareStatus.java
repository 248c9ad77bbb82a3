package org.voltroam.protocol.ocpp.v201.word;

/** Whether a firmware is offered no longer. OCPP 2.0.1, UnpublishFirmwareStatusEnumType. */
public enum UnpublishFirmwareStatus {
    DownloadOngoing,
    NoFirmware,
    Unpublished
}
